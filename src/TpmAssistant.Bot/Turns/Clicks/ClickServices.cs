namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>Registers what the buttons do.</summary>
internal static class ClickServices
{
    public static IServiceCollection AddClicks(this IServiceCollection services) => services
        .AddSingleton<CardClicks>()
        .AddSingleton<IClicks, CallClicks>()
        .AddSingleton<IClicks, TaskClicks>()
        .AddSingleton<IClicks, ProposalClicks>()
        .AddSingleton<IClicks, OwnChangeClicks>()
        .AddSingleton<IClicks, MailClicks>()
        .AddSingleton<IClicks, LinkClicks>()
        .AddSingleton<IClicks, BudgetClicks>()
        .AddSingleton<IClicks, HealthClicks>()
        .AddSingleton<IClicks, EstimationClicks>()
        .AddSingleton<IClicks, PlanFileClicks>()
        .AddSingleton<IClicks, PublishingClicks>()
        .AddSingleton<IClicks, PostingClicks>()
        .AddSingleton<IClicks, CadenceClicks>()
        .AddSingleton<IClicks, CheckInClicks>()
        .AddSingleton<IClicks, PlanningClicks>()
        .AddSingleton<IClicks, BaselineClicks>()
        .AddSingleton<IClicks, CharterClicks>()
        .AddSingleton<IClicks, RequirementsClicks>()
        .AddSingleton<IClicks, SetUpClicks>()
        .AddSingleton<IClicks, NotificationClicks>()
        .AddSingleton<IClicks, PortfolioClicks>()
        .AddSingleton<IClicks, MinutesClicks>()
        .AddSingleton<IClicks, TimeClicks>()
        .AddSingleton<IClicks, DecisionClicks>()
        .AddSingleton<IClicks, DecideClicks>()
        .AddSingleton<IClicks, CauseClicks>()
        .AddSingleton<IClicks, DeliveryClicks>()
        .AddSingleton<IClicks, ImproveClicks>()
        .AddSingleton<IClicks, EstimateClicks>()
        .AddSingleton<IClicks, OwnerClicks>()
        .AddSingleton<IClicks, MeetingClicks>()
        .AddSingleton<IClicks, RetroClicks>()
        .AddSingleton<IClicks, RiskReviewClicks>()
        .AddSingleton<IClicks, ReadinessClicks>()
        .AddSingleton<IClicks, RegisterImportClicks>()
        .AddSingleton<IClicks, RiskClicks>();
}
