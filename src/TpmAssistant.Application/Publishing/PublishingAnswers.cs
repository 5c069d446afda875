using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Reports;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Promises;
using TpmAssistant.Domain.Reports;

namespace TpmAssistant.Application.Publishing;

/// <summary>A report about to be published, with its promises to tick and word.</summary>
/// <param name="Draft">The report.</param>
/// <param name="Key">What it will be.</param>
/// <param name="Hash">What the click binds to: the facts as shown.</param>
/// <param name="For">The people of its audience.</param>
/// <param name="Readers">How many people can open everything it rests on.</param>
/// <param name="NotReaders">The people of its audience who cannot open the plan and will newly read of it.</param>
/// <param name="ChangedMeanwhile">Whether the project changed since the form was shown before.</param>
public sealed record PublicationForm(
    StatusReportAnswer Draft, ReportKey Key, string Hash, IReadOnlyList<string> For, int Readers, IReadOnlyList<string> NotReaders,
    bool ChangedMeanwhile = false) : Answer;

/// <summary>What a person confirms on the form.</summary>
/// <param name="Project">The project's name.</param>
/// <param name="Audience">Whom it is for.</param>
/// <param name="Version">The number that the form showed.</param>
/// <param name="Hash">The form's hash.</param>
/// <param name="Edits">The promises as edited.</param>
public sealed record PublicationRequest(string Project, Audience Audience, int Version, string Hash, PromiseEdits Edits);

/// <summary>A report was published, or had been by an earlier click.</summary>
/// <param name="Head">Which.</param>
/// <param name="ProjectName">Its project; text from outside.</param>
/// <param name="Facts">What it states.</param>
public sealed record ReportPublished(PublishedHead Head, string ProjectName, ReportFacts Facts) : Answer;

/// <summary>A published report, exactly as it was.</summary>
/// <param name="Report">The report.</param>
public sealed record PublishedReportAnswer(PublishedReport Report) : Answer;

/// <summary>A report was withdrawn.</summary>
/// <param name="Key">Which.</param>
/// <param name="ProjectName">Its project; text from outside.</param>
public sealed record ReportWithdrawn(ReportKey Key, string ProjectName) : Answer;
