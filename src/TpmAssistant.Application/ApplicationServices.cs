using Microsoft.Extensions.DependencyInjection;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Assistant;
using TpmAssistant.Application.Budget;
using TpmAssistant.Application.Cadence;
using TpmAssistant.Application.Changes;
using TpmAssistant.Application.CheckIns;
using TpmAssistant.Application.Deciding;
using TpmAssistant.Application.Decisions;
using TpmAssistant.Application.Deliveries;
using TpmAssistant.Application.Estimates;
using TpmAssistant.Application.Flow;
using TpmAssistant.Application.Forecasts;
using TpmAssistant.Application.Health;
using TpmAssistant.Application.Improvement;
using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Meetings;
using TpmAssistant.Application.Meetings.Minutes;
using TpmAssistant.Application.Meetings.Times;
using TpmAssistant.Application.Planning;
using TpmAssistant.Application.Nudges;
using TpmAssistant.Application.Plans;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Posting;
using TpmAssistant.Application.OwnChanges;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Proposals.Bases;
using TpmAssistant.Application.Publishing;
using TpmAssistant.Application.Reports;
using TpmAssistant.Application.Risks;
using TpmAssistant.Application.Risks.Import;
using TpmAssistant.Application.Schedule;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Application.Sources;
using TpmAssistant.Application.TaskEdits;
using TpmAssistant.Application.Tasks;
using TpmAssistant.Application.Team;
using TpmAssistant.Application.Undo;

namespace TpmAssistant.Application;

/// <summary>Registers the use cases. Their ports are registered by the adapters.</summary>
public static class ApplicationServices
{
    /// <summary>Adds every use case, stateless and shared.</summary>
    public static IServiceCollection AddApplication(this IServiceCollection services) => services
        .AddPlanning()
        .AddDeliveries()
        .AddImprovement()
        .AddSingleton<ProjectFinder>()
        .AddSingleton<ProjectViewer>()
        .AddSingleton<ProjectTransfer>()
        .AddSingleton<SharedSight>()
        .AddSingleton<PortfolioReader>()
        .AddSingleton<PortfolioSummary>()
        .AddSingleton<Welcome>()
        .AddSingleton<DraftStatusReport>()
        .AddSingleton<WhatChanged>()
        .AddSingleton<LastReports>()
        .AddSingleton<ReportAccess>()
        .AddSingleton<PublishReport>()
        .AddSingleton<ShowReport>()
        .AddSingleton<WithdrawReport>()
        .AddSingleton<ExportReport>()
        .AddSingleton<TakeSnapshot>()
        .AddSingleton<DraftStakeholderEmail>()
        .AddSingleton<RegisterDesk>()
        .AddSingleton<MailPeople>()
        .AddSingleton<MailThreads>()
        .AddSingleton<MailDesk>()
        .AddSingleton<EditMail>()
        .AddSingleton<FlagRisks>()
        .AddSingleton<DecideFindings>()
        .AddSingleton<ListRisks>()
        .AddSingleton<AddRisk>()
        .AddSingleton<UpdateRisk>()
        .AddSingleton<SaveEntry>()
        .AddSingleton<ImportRegister>()
        .AddSingleton<IUndoable, RegisterUndoable>()
        .AddSingleton<ListTasks>()
        .AddSingleton<MyDay>()
        .AddTaskEdits()
        .AddSingleton<ListMeetings>()
        .AddMeetings()
        .AddSingleton<ShowWorkload>()
        .AddSingleton<TeamCalendars>()
        .AddSingleton<ShowCriticalPath>()
        .AddSingleton<ListMilestones>()
        .AddSingleton<ExpectMilestones>()
        .AddSingleton<IUndoable>(services => services.GetRequiredService<ExpectMilestones>())
        .AddSingleton<ListDependencies>()
        .AddSingleton<EditLinks>()
        .AddSingleton<ComposeLink>()
        .AddSingleton<IUndoable>(services => services.GetRequiredService<EditLinks>())
        .AddSingleton<ShowBudget>()
        .AddSingleton<ForecastFinish>()
        .AddSingleton<ForecastKeeper>()
        .AddSingleton<WhatIf>()
        .AddSingleton<EditBudget>()
        .AddSingleton<IUndoable, BudgetUndoable>()
        .AddHealth()
        .AddEstimates()
        .AddSingleton<ShowFlow>()
        .AddSingleton<ShowQuality>()
        .AddSingleton<Help>()
        .AddSingleton<InvitePlan>()
        .AddSingleton<ReceivePlan>()
        .AddSingleton<CorrectPlan>()
        .AddSingleton<AdoptPlan>()
        .AddSingleton<ITaskSource, FileTaskSource>()
        .AddSingleton<ProposalDesk>()
        .AddSingleton<ConfirmProposal>()
        .AddProposalBases()
        .AddSingleton<DiscardProposal>()
        .AddOwnChanges()
        .AddSingleton<UndoDesk>()
        .AddSingleton<UndoChange>()
        .AddSingleton<EffectExecutor>()
        .AddSingleton<IEffect, MailDraftEffect>()
        .AddSingleton<RequestUpdates>()
        .AddSingleton<AnswerCheckIn>()
        .AddSingleton<IEffect, CheckInEffect>()
        .AddSingleton<IEffect, TaskChangeEffect>()
        .AddSingleton<SchedulePlanner>()
        .AddSingleton<ScheduleReport>()
        .AddSingleton<ManageSchedules>()
        .AddSingleton<RunSchedule>()
        .AddSingleton<IScheduledWork, ScheduledReport>()
        .AddSingleton<IScheduledWork, ScheduledBrief>()
        .AddSingleton<IScheduledWork, ScheduledSnapshot>()
        .AddSingleton<SnapshotCadence>()
        .AddSingleton<MorningBrief>()
        .AddNudges()
        .AddPosting()
        .AddDeciding()
        .AddSingleton<IEffect, ScheduleEffect>()
        .AddTimes()
        .AddMinutes()
        .AddDecisions();
}
