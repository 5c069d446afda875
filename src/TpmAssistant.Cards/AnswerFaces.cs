using System.Text;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Baselines;
using TpmAssistant.Application.Budget;
using TpmAssistant.Application.Cadence;
using TpmAssistant.Application.Causes;
using TpmAssistant.Application.Changes;
using TpmAssistant.Application.Charters;
using TpmAssistant.Application.CheckIns;
using TpmAssistant.Application.Closure;
using TpmAssistant.Application.Decisions;
using TpmAssistant.Application.Deliveries;
using TpmAssistant.Application.Estimates;
using TpmAssistant.Application.Estimation;
using TpmAssistant.Application.Flow;
using TpmAssistant.Application.Forecasts;
using TpmAssistant.Application.Forms;
using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Health;
using TpmAssistant.Application.Improvement;
using TpmAssistant.Application.Lessons;
using TpmAssistant.Application.Meetings;
using TpmAssistant.Application.Meetings.Agendas;
using TpmAssistant.Application.Meetings.Live;
using TpmAssistant.Application.Meetings.Minutes;
using TpmAssistant.Application.Meetings.RiskReviews;
using TpmAssistant.Application.Meetings.Times;
using TpmAssistant.Application.Nudges;
using TpmAssistant.Application.Options;
using TpmAssistant.Application.OwnChanges;
using TpmAssistant.Application.Owners;
using TpmAssistant.Application.Planning;
using TpmAssistant.Application.Plans;
using TpmAssistant.Application.Posting;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Publishing;
using TpmAssistant.Application.Readiness;
using TpmAssistant.Application.Records;
using TpmAssistant.Application.Reports;
using TpmAssistant.Application.Risks;
using TpmAssistant.Application.Risks.Import;
using TpmAssistant.Application.Schedule;
using TpmAssistant.Application.SettingUp;
using TpmAssistant.Application.TaskEdits;
using TpmAssistant.Application.Tasks;
using TpmAssistant.Application.Team;
using TpmAssistant.Cards.Composing;
using TpmAssistant.Cards.Composing.Deliveries;
using TpmAssistant.Cards.Composing.Improvement;
using TpmAssistant.Cards.Composing.Meetings;
using TpmAssistant.Cards.Composing.Minutes;
using TpmAssistant.Cards.Composing.Planning;
using TpmAssistant.Cards.Composing.SettingUp;
using TpmAssistant.Cards.Composing.Times;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Rendering;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;

namespace TpmAssistant.Cards;

/// <summary>Turns what a use case returns into a card or into lines of text. New answers get a line here.</summary>
public static class AnswerFaces
{
    /// <summary>The answer as a card below the size that every client takes.</summary>
    public static CardFace Card(Answer answer, FaceContext context)
    {
        if (answer is PublishedReportAnswer published)
            return new CardFace(Encoding.UTF8.GetBytes(published.Report.Content.Faces.Card), published.Report.Content.Faces.Summary);
        if (answer is ReportPosted { Post.Face: var face })
            return new CardFace(Encoding.UTF8.GetBytes(face.Card), face.Summary);
        var voice = VoiceOf(answer, context);
        var card = Rooms.Fitting(room => CardRenderer.Render(Layout(answer, voice, room), voice.Lang), Rooms.OfCard(answer));
        return new CardFace(card.ToUtf8(), card.FallbackText);
    }

    /// <summary>The answer as text: the card's content, all of it unfolded.</summary>
    public static IReadOnlyList<TextLine> Text(Answer answer, FaceContext context) => answer switch
    {
        PublishedReportAnswer published => Lines(published.Report.Content.Faces.Text),
        ReportPosted posted => Lines(posted.Post.Face.Text),
        _ => TextRenderer.Render(Whole(answer, VoiceOf(answer, context))),
    };

    /// <summary>The answer as facts: what the text says, thing by thing.</summary>
    internal static IReadOnlyList<Fact> Facts(Answer answer, FaceContext context) => answer switch
    {
        PublishedReportAnswer or ReportPosted => FactRenderer.OfLines(Text(answer, context)),
        _ => FactRenderer.Render(Whole(answer, VoiceOf(answer, context))),
    };

    private static List<TextLine> Lines(string text) => [.. text.Split('\n').Select(line => new TextLine([new Span(line)]))];

    /// <summary>The answer as Markdown, all of it unfolded.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="context">For whom it is worded.</param>
    /// <param name="told">What is told of each piece of text, where not all of it may be.</param>
    public static string Markdown(Answer answer, FaceContext context, Func<string, string>? told = null) => answer switch
    {
        PublishedReportAnswer published when told is null => published.Report.Content.Faces.Markdown,
        PublishedReportAnswer published => CardText.Lines(told(published.Report.Content.Faces.Text), int.MaxValue).Markdown,
        _ => MarkdownRenderer.Render(Whole(answer, VoiceOf(answer, context)), told),
    };

    /// <summary>The answer as a page of its own that prints cleanly.</summary>
    public static string Page(Answer answer, FaceContext context)
    {
        if (answer is PublishedReportAnswer published)
            return published.Report.Content.Faces.Html;
        var voice = VoiceOf(answer, context);
        var face = Whole(answer, voice);
        return PageRenderer.Render(face, voice.Lang, face.Summary);
    }

    /// <summary>The answer as a Word file, all of it unfolded.</summary>
    public static byte[] Word(Answer answer, FaceContext context)
    {
        var voice = VoiceOf(answer, context);
        return WordRenderer.Render(Whole(answer, voice), voice.Lang);
    }

    /// <summary>What everybody in a meeting gets is for its readers; what somebody asked for alone is in a language that is whole.</summary>
    private static Voice VoiceOf(Answer answer, FaceContext context) => new(
        answer is LiveMeetingAnswer or AgendaPostedAnswer or OverrunAnswer or CatchUpAnswer or CapturedAnswer or RiskReviewed or BegunElsewhereAnswer or MinutesPosted ? context with { ForReaders = true } : context);

    private static Face Whole(Answer answer, Voice voice) => Layout(answer, voice, Rooms.OfText(answer));

    internal static Face Layout(Answer answer, Voice voice, Room room) => answer switch
    {
        StatusReportAnswer report => StatusReportFace.Compose(report, voice, room),
        PortfolioAnswer portfolio => PortfolioFace.Compose(portfolio, voice, room.Items),
        PortfolioProjectAnswer opened => PortfolioProjectFace.Compose(opened, voice, room),
        CriticalPathAnswer path => CriticalPathFace.Compose(path, voice, room.Items),
        MilestonesAnswer milestones => MilestonesFace.Compose(milestones, voice, room.Items),
        LinkForm link => LinkFields.Compose(link, voice),
        DependenciesAnswer links => DependenciesFace.Compose(links, voice, room.Items),
        RisksFoundAnswer risks => RisksFace.Compose(risks, voice, room),
        RegisterAnswer register => RegisterFace.Compose(register, voice, room.Items),
        RegisterEntryAnswer entry => RegisterEntryFace.Compose(entry, voice, room),
        RegisterFormAnswer form => RegisterFormFace.Compose(form, voice),
        RegisterImport import => RegisterImportFace.Compose(import, voice),
        TaskListAnswer tasks => TaskListFace.Compose(tasks, voice, room.Items),
        OwnChangeAnswer change => OwnChangeFaces.Compose(change, voice),
        FormAgainAnswer again => FormAgainFace.Compose(again, Layout(again.Form, voice, room), voice),
        TaskCreationAnswer task => TaskProposalFaces.Creation(task, voice),
        TaskEditAnswer task => TaskProposalFaces.Edit(task, voice),
        TaskShownAnswer task => TaskProposalFaces.Shown(task, voice),
        MyDayAnswer day => MyDayFace.Compose(day, voice, room.Items),
        AgendaDraftAnswer agenda => AgendaFaces.Draft(agenda, voice, room.Items),
        AgendaPostedAnswer agenda => AgendaFaces.Posted(agenda, voice),
        CancelProposalAnswer off => AgendaFaces.CallOff(off, voice),
        LiveMeetingAnswer live => LiveFaces.Live(live, voice, room.Items),
        OverrunAnswer overrun => LiveFaces.Overrun(overrun, voice),
        CatchUpAnswer late => LiveFaces.CatchUp(late, voice),
        BegunElsewhereAnswer begun => LiveFaces.Elsewhere(begun, voice),
        LiveFormAnswer form => LiveFormFace.Compose(form, voice),
        RiskReviewForm form => RiskReviewFace.Form(form, voice),
        RiskReviewed reviewed => RiskReviewFace.Done(reviewed, voice),
        FacilitatorAnswer named => LiveFormFace.Named(named, voice),
        AgendaConcernAnswer concern => AgendaFaces.Concern(concern, voice),
        CapturedAnswer captured => LiveFaces.Captured(captured, voice),
        MeetingListAnswer meetings => MeetingListFace.Compose(meetings, voice, room.Items),
        ForecastAnswer forecast => ForecastFace.Compose(forecast, voice, room.Items),
        WhatIfAnswer thought => WhatIfFace.Compose(thought, voice, room.Items),
        TradeOffAnswer options => WhatIfFace.Compose(options, voice),
        WhatIfUnclear unclear => WhatIfFace.Compose(unclear, voice),
        FlowAnswer flow => FlowFace.Compose(flow, voice, room.Items),
        QualityAnswer quality => QualityFace.Compose(quality, voice, room.Items),
        ExpectedMilestonesAnswer expected => ExpectedMilestonesFace.Compose(expected, voice, room.Items),
        EstimatesAnswer estimates => EstimatesFace.Compose(estimates, voice, room.Items),
        HealthAnswer health => HealthFace.Compose(health, voice, room),
        ColourForm form => HealthFormFaces.Colour(form, voice),
        TolerancesForm form => HealthFormFaces.Tolerances(form, voice),
        BudgetForm form => BudgetEditFace.Compose(form, voice),
        BudgetAnswer budget => BudgetFace.Compose(budget, voice, room.Items),
        WorkloadAnswer workload => WorkloadFace.Compose(workload, voice, room.Items),
        OptionsAnswer ways => OptionsFace.Compose(ways, voice),
        OptionsUnclear which => OptionsFace.Unclear(which, voice),
        LessonsAnswer lessons => LessonFaces.List(lessons, voice, room.Items),
        LessonRecorded lesson => LessonFaces.Recorded(lesson, voice),
        LessonForm lesson => LessonFaces.Form(lesson, voice),
        ClosureAnswer closure => ClosureFace.Compose(closure, voice, room),
        EstimationAnswer round => EstimationFaces.Round(round, voice),
        EstimateKept kept => EstimationFaces.Kept(kept, voice),
        EstimationOverview estimates => EstimationFaces.Overview(estimates, voice),
        OwnersAnswer owners => OwnerFaces.Suggestions(owners, voice),
        OwnerUnclear which => OwnerFaces.Unclear(which, voice),
        DelegationOffer offer => OwnerFaces.Offer(offer, voice),
        DelegationAnswer asked => OwnerFaces.Asked(asked, voice),
        DelegationOutcome outcome => OwnerFaces.Outcome(outcome, voice),
        DelegationReminder reminder => OwnerFaces.Reminder(reminder, voice, room.Items),
        ReadinessAnswer ready => ReadinessFace.Compose(ready, voice, room),
        TestsReceived tests => ReadinessFace.Tests(tests, voice),
        CauseAnswer cause => CauseFaces.Compose(cause, voice),
        CauseUnclear which => CauseFaces.Unclear(which, voice),
        CausesAnswer causes => CauseFaces.List(causes, voice, room.Items),
        RecordTakenBack back => LessonFaces.TakenBack(back, voice),
        DeliveriesAnswer deliveries => DeliveriesFace.Compose(deliveries, voice, room.Items),
        DeliveryAnswer delivery => DeliveryFace.Compose(delivery, voice),
        DeliveryFormAnswer form => DeliveryFormFaces.Entry(form, voice),
        DeliveryTableForm form => DeliveryFormFaces.Table(form, voice),
        DeliveryUnclear which => DeliveriesFace.Unclear(which, voice),
        SuggestionAnswer suggestion => SuggestionFace.Compose(suggestion, voice, room.Items),
        ExperimentAnswer experiment => ExperimentFaces.Compose(experiment, voice),
        ExperimentsAnswer experiments => ExperimentFaces.List(experiments, voice, room.Items),
        HelpAnswer help => HelpFace.Compose(help, voice),
        DontKnow limit => AssistantFaces.DontKnow(limit, voice),
        DidYouMean unsure => AssistantFaces.DidYouMean(unsure, voice),
        MailProposalAnswer mail => ProposalFaces.Mail(mail, voice),
        WhatChangedAnswer changed => WhatChangedFace.Compose(changed, voice, room.Items),
        PublicationForm form => PublishingFaces.Form(form, voice, room),
        ReportPublished published => PublishingFaces.Published(published, voice),
        ReportWithdrawn withdrawn => PublishingFaces.Withdrawn(withdrawn, voice),
        ReportPostAnswer post => PostingFaces.Proposal(post, voice),
        ReportExport export => PublishingFaces.Export(export, voice),
        MailProposalsAnswer several => ProposalFaces.Mails(several, voice),
        BaselineAnswer baseline => BaselineFaces.Compose(baseline, voice, room.Items),
        ChangeLogAnswer log => ScopeChangeFaces.Log(log, voice, room.Items),
        ChangeFormAnswer form => ScopeChangeFaces.Form(form, voice),
        ScopeChangeAnswer change => ScopeChangeFaces.Impact(change, voice),
        RoadmapAnswer roadmap => RoadmapFace.Compose(roadmap, voice, room.Items),
        NewProjectAnswer project => SetUpFaces.New(project, voice),
        SetUpAnswer settings => SetUpFaces.Settings(settings, voice),
        ProjectRowTakenBack back => SetUpFaces.TakenBack(back, voice),
        ProjectReceived received => SetUpFaces.Received(received, voice),
        CharterAnswer charter => CharterFaces.Compose(charter, voice, room.Items),
        CharterFormAnswer form => CharterFaces.Form(form, voice),
        RequirementsForm form => RequirementsFace.Form(form, voice),
        RequirementsAnswer requirements => RequirementsFace.Compose(requirements, voice, room.Items),
        PlanKindAnswer kind => DraftForms.Kind(kind, voice),
        PlanDraftAnswer draft => DraftFace.Compose(draft, voice, room.Items),
        PlanDroppedAnswer dropped => DraftForms.Dropped(dropped, voice),
        PlanProposalAnswer plan => PlanOrderFaces.Proposal(plan, voice, room.Items),
        PlanProgressAnswer progress => PlanOrderFaces.Progress(progress, voice),
        ProposalClickAnswer click when PlanOrderFaces.Clicked(click, voice) is { } face => face,
        ProposalClickAnswer click => ProposalFaces.Clicked(click, voice),
        CheckInOfferAnswer checkIn => CheckInFaces.Offer(checkIn, voice, room.Items),
        CheckInAnswer own => CheckInFaces.Own(own, voice),
        CheckInStatusAnswer round => CheckInFaces.Status(round, voice, room.Items),
        MorningBriefAnswer brief => BriefFaces.Brief(brief, voice, room.Items),
        NotificationsAnswer notifications => NotificationsFace.Compose(notifications, voice),
        NudgesAnswer nudges => NudgesFace.Compose(nudges, voice, room.Items),
        BriefSwitchedAnswer switched => BriefFaces.Switched(switched, voice),
        ScheduleProposalAnswer schedule => ScheduleFaces.Proposal(schedule, voice),
        ScheduleWhenAnswer question => ScheduleFaces.When(question, voice),
        SchedulesAnswer schedules => ScheduleFaces.List(schedules, voice, room.Items),
        ReportDueAnswer due => DueFaces.Report(due, voice),
        ScheduleStoppedAnswer stopped => DueFaces.Stopped(stopped, voice),
        ScheduleFailedAnswer failed => DueFaces.Failed(failed, voice),
        WelcomeAnswer welcome => WelcomeFace.Compose(welcome, voice, room.Items),
        PlanInvitation invitation => PlanFaces.Invitation(invitation, voice),
        PlanPreview preview => PlanFaces.Preview(preview, voice, room.Items),
        PlanAdopted adopted => PlanFaces.Adopted(adopted, voice, room.Items),
        PlanRefused refused => PlanFaces.Refused(refused, voice),
        FoundTimesAnswer times => TimesFace.Compose(times, voice),
        TimeBooked booked => TimesFace.Booked(booked, voice),
        MinutesAnswer minutes => MinutesFace.Compose(minutes, voice, room),
        MinutesPosted minutes => MinutesPostedFace.Compose(minutes, voice),
        MinutesDone minutes => MinutesDoneFace.Compose(minutes, voice),
        MinutesElsewhere elsewhere => MinutesElsewhereFace.Compose(elsewhere, voice),
        DecisionAnswer decision => DecisionFace.Compose(decision, voice),
        DecisionsAnswer decisions => DecisionsFace.Compose(decisions, voice, room.Items),
        DecisionForm form => DecisionFormFace.Compose(form, voice),
        Refusal refusal => AssistantFaces.Refusal(refusal, voice),
        Failure failure => AssistantFaces.Failure(failure, voice),
        SignInNeeded => AssistantFaces.SignIn(voice),
        _ => throw new NotSupportedException($"No face for {answer.GetType().Name}."),
    };
}
