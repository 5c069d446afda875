using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.CheckIns;

/// <summary>Whom to ask about what, before the click.</summary>
/// <param name="Project">Of which project.</param>
/// <param name="ProjectName">Its name.</param>
/// <param name="Period">In which period.</param>
/// <param name="CheckIns">Who is asked about what.</param>
public sealed record CheckInOffer(ProjectId Project, string ProjectName, string Period, IReadOnlyList<CheckIn> CheckIns);

/// <summary>A check-in waiting for the click. Lines can be unticked.</summary>
/// <param name="Proposal">The stored proposal; <see langword="null"/> when nobody can be asked.</param>
/// <param name="Offer">What its payload says.</param>
/// <param name="Unreachable">Whom no private chat is known of, with what they would be asked.</param>
/// <param name="AskedBefore">Who was already asked in this period.</param>
public sealed record CheckInOfferAnswer(
    Proposal? Proposal, CheckInOffer Offer, IReadOnlyList<(Person Person, IReadOnlyList<CheckInTask> Tasks)> Unreachable, IReadOnlyList<Person> AskedBefore) : Answer, IProposedAnswer;

/// <summary>A person's own check-in: the next task to answer about, or thanks.</summary>
/// <param name="CheckIn">As it stands.</param>
/// <param name="Today">The day it is for that person.</param>
public sealed record CheckInAnswer(CheckIn CheckIn, DateOnly Today) : Answer;

/// <summary>Answers and silence, for the one who asked.</summary>
/// <param name="ProjectName">Of which project.</param>
/// <param name="Project">Its key.</param>
/// <param name="Round">All check-ins of the period.</param>
/// <param name="Today">The day it is for the one who asked.</param>
public sealed record CheckInStatusAnswer(string ProjectName, ProjectId Project, IReadOnlyList<CheckIn> Round, DateOnly Today) : Answer;
