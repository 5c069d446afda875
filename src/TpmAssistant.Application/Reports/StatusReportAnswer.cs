using TpmAssistant.Application.Answers;
using TpmAssistant.Application.HouseStyle;
using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Reports;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Application.Reports;

/// <summary>A drafted status report.</summary>
/// <param name="Report">The report.</param>
/// <param name="Notes">Notes and checklists of the tasks shown, where they were read.</param>
public sealed record StatusReportAnswer(StatusReport Report, IReadOnlyList<TaskNotes> Notes) : Answer
{
    /// <summary>Where people declare better than the figures show: for the project manager alone, never part of what is published or sent.</summary>
    public IReadOnlyList<Finding> Watermelon { get; init; } = [];

    /// <summary>Whether the project manager is asked when they expect the milestones, having said so of none or one too long ago.</summary>
    public bool AsksDays { get; init; }

    /// <summary>When it finishes with 80%; <see langword="null"/> where nothing tells, and for clients.</summary>
    public ReportForecast? Forecast { get; init; }

    /// <summary>Business words for technical ones, where the readers are clients.</summary>
    public Terms ClientWords { get; init; } = HouseVoice.Standard.Client;
}

/// <summary>The first thing a person sees: their own projects, already read.</summary>
/// <param name="PersonName">Whom to greet; text from outside.</param>
/// <param name="Worst">The report that matters most; <see langword="null"/> when there is none to show.</param>
/// <param name="Others">The other projects, the worst first.</param>
/// <param name="Hidden">Projects left out because not everybody in the conversation may see them, or they could not be read.</param>
public sealed record WelcomeAnswer(string PersonName, StatusReport? Worst, IReadOnlyList<StatusReport> Others, int Hidden = 0) : Answer;
