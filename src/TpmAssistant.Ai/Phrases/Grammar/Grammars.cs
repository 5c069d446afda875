namespace TpmAssistant.Ai.Phrases.Grammar;

/// <summary>All that can be asked for. A new function is a line here and an intent in its plugin's file.</summary>
internal static class Grammars
{
    public static IReadOnlyList<Intent> All { get; } =
    [
        ReportsGrammar.StatusReport,
        ReportsGrammar.StakeholderEmail,
        ReportsGrammar.Changed,
        ReportsGrammar.Publish,
        ReportsGrammar.Published,
        ReportsGrammar.Post,
        ReportsGrammar.Schedule,
        ReportsGrammar.Portfolio,
        RisksGrammar.Flag,
        PathGrammar.CriticalPath,
        PathGrammar.Milestones,
        PathGrammar.Dependencies,
        RisksGrammar.List,
        ScheduleGrammar.Forecast,
        ScheduleGrammar.WhatIf,
        TasksGrammar.List,
        TasksGrammar.MyDay,
        MeetingsGrammar.List,
        TeamGrammar.Workload,
        TeamGrammar.Updates,
        BudgetGrammar.Budget,
        HealthGrammar.Show,
        EstimatesGrammar.Enter,
        HealthGrammar.Override,
        HealthGrammar.Tolerances,
        DeliveryGrammar.Flow,
        DeliveryGrammar.Quality,
        ImprovementGrammar.Suggest,
        ImprovementGrammar.Show,
        DecideGrammar.Readiness,
        NotificationGrammar.Show,
        NotificationGrammar.Nudges,
        AssistantGrammar.Help,
    ];
}
