using System.Globalization;
using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Publishing;

namespace TpmAssistant.Cards.Layout;

/// <summary>The calls that many cards offer.</summary>
internal static class Calls
{
    public static FunctionCall Report(string project) => new FunctionCall(FunctionNames.DraftStatusReport).With("project", project);

    public static FunctionCall Risks(string project) => new FunctionCall(FunctionNames.FlagRisks).With("project", project);

    public static FunctionCall Milestones(string project) => new FunctionCall(FunctionNames.ListMilestones).With("project", project);

    public static FunctionCall Expect(string project) => new FunctionCall(FunctionNames.ExpectMilestone).With("project", project);

    public static FunctionCall Forecast(string project) => new FunctionCall(FunctionNames.ForecastFinish).With("project", project);

    public static FunctionCall WaysBack(string project) => new FunctionCall(FunctionNames.WhatIf).With("project", project).With("change", "recover");

    public static FunctionCall Budget(string project) => new FunctionCall(FunctionNames.ShowBudget).With("project", project);

    public static FunctionCall Flow(string project) => new FunctionCall(FunctionNames.ShowFlow).With("project", project);

    public static FunctionCall Quality(string project) => new FunctionCall(FunctionNames.ShowQuality).With("project", project);

    public static FunctionCall Blocked(string project) =>
        new FunctionCall(FunctionNames.ListTasks).With("project", project).With("filter", "blocked");

    public static FunctionCall Overdue(string project) =>
        new FunctionCall(FunctionNames.ListTasks).With("project", project).With("filter", "overdue");

    public static FunctionCall Published(string project, ReportKey key) => new FunctionCall(FunctionNames.ShowReport).With("project", project)
        .With("audience", key.Audience.ToString().ToLowerInvariant()).With("report", key.Version.ToString(CultureInfo.InvariantCulture));

    public static FunctionCall Help { get; } = new(FunctionNames.Help);

    public static FunctionCall MyDay { get; } = new(FunctionNames.MyDay);

    public static FunctionCall Notifications { get; } = new(FunctionNames.ShowNotifications);

    public static FunctionCall Nudges { get; } = new(FunctionNames.ShowNudges);

    public static FunctionCall Portfolio { get; } = new(FunctionNames.PortfolioSummary);
}
