namespace TpmAssistant.Application.Functions;

/// <summary>The functions of the contract that are built, by full name.</summary>
public static class FunctionNames
{
    /// <summary>A status report of a project for an audience.</summary>
    public const string DraftStatusReport = "Reports-DraftStatusReport";

    /// <summary>That report as a mail draft: a proposal.</summary>
    public const string DraftStakeholderEmail = "Reports-DraftStakeholderEmail";

    /// <summary>What happened since a day, a report, a meeting or the last visit.</summary>
    public const string WhatChanged = "Reports-WhatChanged";

    /// <summary>A report as it would be published, with its promises to edit.</summary>
    public const string PublishReport = "Reports-PublishReport";

    /// <summary>A published report, exactly as it was.</summary>
    public const string ShowReport = "Reports-ShowReport";

    /// <summary>A published report in a channel or chat of its project: a proposal.</summary>
    public const string PostReport = "Reports-PostReport";

    /// <summary>All projects of the asker in one view.</summary>
    public const string PortfolioSummary = "Reports-PortfolioSummary";

    /// <summary>A report on a cadence: a proposal; without a cadence, what is scheduled.</summary>
    public const string ScheduleReport = "Reports-ScheduleReport";

    /// <summary>A scan for new risks.</summary>
    public const string FlagRisks = "Risks-FlagRisks";

    /// <summary>The register of risks, assumptions, issues and dependencies.</summary>
    public const string ListRisks = "Risks-ListRisks";

    /// <summary>A new entry of the register.</summary>
    public const string AddRisk = "Risks-AddRisk";

    /// <summary>An entry of the register: shown, or changed.</summary>
    public const string UpdateRisk = "Risks-UpdateRisk";

    /// <summary>Tasks of a project or person.</summary>
    public const string ListTasks = "Tasks-ListTasks";

    /// <summary>A new task: a proposal.</summary>
    public const string CreateTask = "Tasks-CreateTask";

    /// <summary>A task: shown, or its change proposed.</summary>
    public const string UpdateTask = "Tasks-UpdateTask";

    /// <summary>The asker's day.</summary>
    public const string MyDay = "Tasks-MyDay";

    /// <summary>The asker's meetings of a day.</summary>
    public const string ListMeetings = "Meetings-ListMeetings";

    /// <summary>A decision, into the running meeting or straight into the project's log.</summary>
    public const string CaptureDecision = "Meetings-CaptureDecision";

    /// <summary>The minutes of a meeting: a proposal.</summary>
    public const string DraftMinutes = "Meetings-DraftMinutes";

    /// <summary>Times at which people can meet: a proposal.</summary>
    public const string FindTime = "Team-FindTime";

    /// <summary>Full-text search over decisions.</summary>
    public const string FindDecisions = "Decisions-FindDecisions";

    /// <summary>The agenda of a meeting, to change and post.</summary>
    public const string PrepareAgenda = "Meetings-PrepareAgenda";

    /// <summary>A meeting's beginning: its card.</summary>
    public const string StartMeeting = "Meetings-StartMeeting";

    /// <summary>On to the next item of the meeting that runs here.</summary>
    public const string NextItem = "Meetings-NextItem";

    /// <summary>An action, written down in the meeting that runs here.</summary>
    public const string CaptureAction = "Meetings-CaptureAction";

    /// <summary>A retrospective of a project's team.</summary>
    public const string RunRetrospective = "Meetings-RunRetrospective";

    /// <summary>Somebody is asked to move the agenda, too.</summary>
    public const string NameFacilitator = "Meetings-NameFacilitator";

    /// <summary>A point of the meeting that runs here, put aside.</summary>
    public const string ParkItem = "Meetings-ParkItem";

    /// <summary>Who carries how much.</summary>
    public const string ShowWorkload = "Team-ShowWorkload";

    /// <summary>What the money has brought.</summary>
    public const string ShowBudget = "Budget-ShowBudget";

    /// <summary>When a project finishes, and how sure that is.</summary>
    public const string ForecastFinish = "Schedule-ForecastFinish";

    /// <summary>What a change would do to the dates.</summary>
    public const string WhatIf = "Schedule-WhatIf";

    /// <summary>How work flows: cycle time, throughput, ageing, bottlenecks, sprints.</summary>
    public const string ShowFlow = "Delivery-ShowFlow";

    /// <summary>Defects as they come and go.</summary>
    public const string ShowQuality = "Delivery-ShowQuality";

    /// <summary>What holds a project's finish.</summary>
    public const string ShowCriticalPath = "Schedule-ShowCriticalPath";

    /// <summary>A project's milestones and the days they come to.</summary>
    public const string ListMilestones = "Schedule-ListMilestones";

    /// <summary>When milestones are expected, beside their promises.</summary>
    public const string ExpectMilestone = "Schedule-ExpectMilestone";

    /// <summary>What waits for what.</summary>
    public const string ListDependencies = "Schedule-ListDependencies";

    /// <summary>Ask the owners of late, due, stale and blocked work: a proposal.</summary>
    public const string RequestUpdates = "Team-RequestUpdates";

    /// <summary>One experiment that the flow figures speak for; what the running one has brought.</summary>
    public const string SuggestImprovement = "Delivery-SuggestImprovement";

    /// <summary>What was tried, with what it brought.</summary>
    public const string ShowExperiments = "Delivery-ShowExperiments";

    /// <summary>A new entry in the register of deliveries, contracts and licences.</summary>
    public const string AddDelivery = "Planning-AddDelivery";

    /// <summary>The register of deliveries, or one entry of it.</summary>
    public const string ShowDeliveries = "Planning-ShowDeliveries";

    /// <summary>An entry of that register, changed.</summary>
    public const string UpdateDelivery = "Planning-UpdateDelivery";

    /// <summary>A reminder to those who owe something, as a mail draft: a proposal.</summary>
    public const string DraftEscalation = "Planning-DraftEscalation";

    /// <summary>Three-point estimates that the sources lack.</summary>
    public const string EnterEstimates = "Estimates-EnterEstimates";

    /// <summary>A plan from a goal, to be put into Planner by a proposal.</summary>
    public const string DraftPlan = "Planning-DraftPlan";
    /// <summary>A project's colours, the rules' and people's.</summary>
    public const string ShowHealth = "Health-ShowHealth";

    /// <summary>Set a colour in place of the rules'.</summary>
    public const string OverrideColour = "Health-OverrideColour";

    /// <summary>How far a project may stray.</summary>
    public const string SetTolerances = "Health-SetTolerances";
    /// <summary>How the asker is notified: brief, nudges, cap, hours, what is muted.</summary>
    public const string ShowNotifications = "Assistant-ShowNotifications";

    /// <summary>Changes how the asker is notified; it can be taken back.</summary>
    public const string ChangeNotifications = "Assistant-ChangeNotifications";

    /// <summary>What the asker would be nudged about now.</summary>
    public const string ShowNudges = "Assistant-ShowNudges";
    /// <summary>Ways on when something has come up, side by side.</summary>
    public const string ExploreOptions = "Planning-ExploreOptions";

    /// <summary>Write a lesson down.</summary>
    public const string RecordLesson = "Planning-RecordLesson";

    /// <summary>Lessons by their words, kind of project and phase.</summary>
    public const string FindLessons = "Planning-FindLessons";

    /// <summary>Estimate tasks together.</summary>
    public const string EstimateTasks = "Planning-EstimateTasks";

    /// <summary>Who could take a task, and why.</summary>
    public const string SuggestOwner = "Planning-SuggestOwner";

    /// <summary>"Why?" until the root of an issue is found.</summary>
    public const string FindRootCause = "Planning-FindRootCause";

    /// <summary>Go or no go, gate by gate.</summary>
    public const string CheckReadiness = "Planning-CheckReadiness";

    /// <summary>The closure report.</summary>
    public const string CloseProject = "Planning-CloseProject";

    /// <summary>The baseline of a project: set, compared, set anew with a reason.</summary>
    public const string SetBaseline = "Planning-SetBaseline";

    /// <summary>A change of scope with its impact; without a request the log.</summary>
    public const string LogChange = "Planning-LogChange";

    /// <summary>A project's charter, or the one-page proposal of an idea.</summary>
    public const string DraftCharter = "Planning-DraftCharter";

    /// <summary>A request as stories, criteria and open questions.</summary>
    public const string DraftRequirements = "Planning-DraftRequirements";

    /// <summary>A quarter over all projects.</summary>
    public const string ShowRoadmap = "Planning-ShowRoadmap";

    /// <summary>A project's settings, or a new project.</summary>
    public const string SetUpProject = "Assistant-SetUpProject";

    /// <summary>What the assistant can do.</summary>
    public const string Help = "Assistant-Help";
}
