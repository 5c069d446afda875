using TpmAssistant.Application.Answers;
using TpmAssistant.Domain.Portfolio;
using TpmAssistant.Domain.Reports;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Reports;

/// <summary>A project in the portfolio.</summary>
/// <param name="Report">Its report, for executives.</param>
/// <param name="NextMilestone">The next milestone not reached, if any.</param>
public sealed record PortfolioLine(StatusReport Report, MilestoneStatus? NextMilestone)
{
    /// <summary>When it is to be expected, against its date; <see langword="null"/> where nothing tells.</summary>
    public FinishAgainstDate? Finish { get; init; }
}

/// <summary>All projects the asker may see, the worst first.</summary>
/// <param name="Lines">A line a project.</param>
/// <param name="Hidden">Projects left out because not everybody in the conversation may see them, or they could not be read.</param>
/// <param name="Coverage">All that was and was not read.</param>
public sealed record PortfolioAnswer(IReadOnlyList<PortfolioLine> Lines, int Hidden, Coverage Coverage) : Answer
{
    /// <summary>People whom the asker may see figures of, with work in more than one project.</summary>
    public IReadOnlyList<SharedPerson> People { get; init; } = [];

    /// <summary>How many people have work in more than one project.</summary>
    public int SharedPeople { get; init; }

    /// <summary>What projects wait for from each other.</summary>
    public IReadOnlyList<CrossProjectLink> Links { get; init; } = [];
}

/// <summary>One project of the portfolio, opened in place.</summary>
/// <param name="Line">The project.</param>
/// <param name="Portfolio">All of them: the way back and to the others.</param>
public sealed record PortfolioProjectAnswer(PortfolioLine Line, PortfolioAnswer Portfolio) : Answer;
