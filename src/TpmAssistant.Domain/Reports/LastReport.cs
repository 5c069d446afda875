using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Domain.Reports;

/// <summary>The report that a new one is held against.</summary>
/// <param name="Version">Its number among the published ones of its project and audience, from 1.</param>
/// <param name="Facts">What it stated.</param>
/// <param name="Snapshot">What it rested on, restricted to what the new one's reader may see.</param>
/// <param name="Unseen">How many of its promises were left out because this reader may not see them.</param>
public sealed record LastReport(int Version, ReportFacts Facts, Snapshot Snapshot, int Unseen = 0);

/// <summary>How a report refers to the one before it.</summary>
/// <param name="Version">Its number.</param>
/// <param name="Day">The day it spoke of.</param>
/// <param name="Unseen">How many of its promises this reader may not see.</param>
public sealed record LastReportRef(int Version, DateOnly Day, int Unseen);
