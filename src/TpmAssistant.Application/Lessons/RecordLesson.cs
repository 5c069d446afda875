using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Records;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.Lessons;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Text;

namespace TpmAssistant.Application.Lessons;

/// <summary>Writes a lesson down, with the kind of project and the phase it was learned in.</summary>
public sealed class RecordLesson(ProjectFinder finder, ProjectViewer viewer, RecordDesk desk, TimeProvider clock)
{
    /// <summary>Records the lesson at once; it can be taken back.</summary>
    /// <param name="asker">Who learned it.</param>
    /// <param name="text">What was learned; without it a form is shown.</param>
    /// <param name="project">The project; without one the conversation's default, else none.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A <see cref="LessonRecorded"/> or <see cref="LessonForm"/>, or why not.</returns>
    public async Task<Answer> RunAsync(Asker asker, string? text, string? project, CancellationToken cancellationToken)
    {
        var choice = await finder.FindAsync(asker, project, cancellationToken);
        if (!choice.TryGet(out var row, out var refusal) && project is not null) return refusal;
        if (text.CutOrNull(KeptLesson.MostText) is not { } words) return new LessonForm(row);

        var by = new Person(asker.Person, asker.Name);
        var lesson = new KeptLesson(words, ProjectKinds.Named(words) ?? ProjectKinds.General, null, null, null, by, asker.Today(clock));
        if (row is not null)
        {
            var result = await viewer.ViewAsync(asker, row, cancellationToken);
            if (!result.TryGet(out var view, out var instead)) return instead;
            lesson = lesson with { ProjectKind = ProjectKinds.Of(view.Now), Phase = ProjectPhases.Of(view.Now), Project = row.Id, ProjectName = row.Name };
        }

        return new LessonRecorded(lesson, await desk.AddAsync(asker, KeptLesson.RecordKind, row?.Id.Value ?? "", lesson, "lesson", cancellationToken));
    }
}
