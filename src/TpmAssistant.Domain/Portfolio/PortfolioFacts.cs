using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Domain.Portfolio;

/// <summary>When a project is to be expected, against the day it is meant to finish.</summary>
/// <param name="Expected">The day by which it is finished with 80%; the day planned where only default spreads stand under a forecast, or none can be made.</param>
/// <param name="IsForecast">Whether that is a forecast rather than the plan.</param>
/// <param name="Target">The day it is meant to finish.</param>
/// <param name="Days">Working days from <paramref name="Target"/> to <paramref name="Expected"/>; negative is early.</param>
public sealed record FinishAgainstDate(DateOnly Expected, bool IsForecast, DateOnly? Target, int Days);

/// <summary>A project's share of a person.</summary>
/// <param name="Project">The project.</param>
/// <param name="Name">Its name; text from outside.</param>
/// <param name="OpenTasks">Open tasks that the person owns there.</param>
public sealed record ProjectShare(ProjectId Project, string Name, int OpenTasks);

/// <summary>Somebody with open work in more than one project.</summary>
/// <param name="Person">Who.</param>
/// <param name="Shares">Their work in each project, the most first.</param>
/// <param name="PeakLoad">The fullest of the next four weeks, as a share of the hours there are; 1 is full.</param>
public sealed record SharedPerson(Person Person, IReadOnlyList<ProjectShare> Shares, double PeakLoad);

/// <summary>Something that one project waits for from another.</summary>
/// <param name="Waiting">The project that waits.</param>
/// <param name="WaitingName">Its name; text from outside.</param>
/// <param name="On">The project it waits for.</param>
/// <param name="OnName">Its name; text from outside.</param>
/// <param name="About">What is waited for: the task, or the entry of the register.</param>
/// <param name="By">By when it is needed or planned, where known.</param>
/// <param name="IsLate">Whether that day has passed without it.</param>
public sealed record CrossProjectLink(ProjectId Waiting, string WaitingName, ProjectId On, string OnName, Evidence About, DateOnly? By, bool IsLate);
