using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Lessons;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Lessons;

/// <summary>A lesson as it may be shown: without its project's name to those who have no part in it.</summary>
/// <param name="Lesson">The lesson.</param>
/// <param name="ProjectName">Its project's name, where it may be said.</param>
public sealed record ShownLesson(KeptLesson Lesson, string? ProjectName);

/// <summary>Lessons found.</summary>
/// <param name="Query">What was looked for; empty for the latest.</param>
/// <param name="ProjectKind">The kind of project they were narrowed to.</param>
/// <param name="Phase">The phase they were narrowed to.</param>
/// <param name="Lessons">The lessons, the best first.</param>
/// <param name="Searched">How many could be searched.</param>
/// <param name="Withheld">How many fit but are shown in private only.</param>
/// <param name="Today">The day it is for the asker.</param>
public sealed record LessonsAnswer(
    string Query, string? ProjectKind, ProjectPhase? Phase, IReadOnlyList<ShownLesson> Lessons, int Searched, int Withheld, DateOnly Today) : Answer;

/// <summary>A lesson was recorded.</summary>
/// <param name="Lesson">The lesson.</param>
/// <param name="Undo">Takes it back.</param>
public sealed record LessonRecorded(KeptLesson Lesson, UndoId? Undo) : Answer;

/// <summary>A lesson to write down.</summary>
/// <param name="Project">The project it would belong to.</param>
public sealed record LessonForm(Project? Project) : Answer;
