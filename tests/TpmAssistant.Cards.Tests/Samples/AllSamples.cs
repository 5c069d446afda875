using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Changes;
using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Meetings;
using TpmAssistant.Application.Plans;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Publishing;
using TpmAssistant.Application.Reports;
using TpmAssistant.Application.Sources;
using TpmAssistant.Application.Tasks;
using TpmAssistant.Application.Team;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Portfolio;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Reports;
using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Domain.Workload;

namespace TpmAssistant.Cards.Tests.Samples;

/// <summary>Every card the product can send, with the least, the usual and the most in it.</summary>
internal static class AllSamples
{
    public static IReadOnlyList<Sample> Items { get; } =
    [
        .. Reports(),
        .. MeetingSamples.Samples(),
        .. PublishedSamples.All(),
        .. OwnChangeSamples.All(),
        .. LimitSamples.All(),
        .. Portfolio(),
        .. RiskSamples.Items,
        .. DecisionSamples.Items,
        .. MinutesSamples.Items,
        .. TimeSamples.Items,
        .. Tasks(),
        .. TaskCards.Samples(),
        .. Day(),
        .. Meetings(),
        .. Workload(),
        .. Money.Samples(),
        .. Colours.Samples(),
        .. Estimating.Samples(),
        .. Paths.Samples(),
        .. Rounds.Samples(),
        .. Asking.Samples(),
        .. Delivery.Samples(),
        .. Forecasts.Samples(),
        .. Assistant(),
        .. Proposals(),
        .. Welcome(),
        .. PlanSamples.Samples(),
        .. SetUpSamples.Samples(),
        .. CharterSamples.Samples(),
        .. Plans(),
        .. Refusals(),
        .. Deciding.Samples(),
        .. FormSamples.Samples(),
        .. ImprovementSamples.Samples(),
        .. NudgeSamples.Samples(),
    ];

    private static IEnumerable<Sample> Reports()
    {
        yield return new Sample("report-team", "1-least", new StatusReportAnswer(Extremes.Nothing, []));
        yield return new Sample("report-team", "2-usual", new StatusReportAnswer(Atlas.Report(), []));
        yield return new Sample("report-team", "3-most", new StatusReportAnswer(Extremes.Everything(Audience.Team), []));
        yield return new Sample("report-executive", "1-first", new StatusReportAnswer(Calm(Audience.Executive), []));
        yield return new Sample("report-executive", "2-usual", new StatusReportAnswer(Atlas.Report(Audience.Executive), []));
        yield return new Sample("report-executive", "3-most", new StatusReportAnswer(Extremes.Everything(Audience.Executive), []));
        yield return new Sample("report-client", "1-calm", new StatusReportAnswer(Calm(Audience.Client), []));
        yield return new Sample("report-client", "2-usual", new StatusReportAnswer(Atlas.Report(Audience.Client), []));
        yield return new Sample("report-client", "3-most", new StatusReportAnswer(Extremes.Everything(Audience.Client), []));
    }

    private static StatusReport Calm(Audience audience, string name = "Borealis") => Atlas.Report(audience) with
    {
        Project = Atlas.Project with { Name = name, Id = new ProjectId(name.ToLowerInvariant()) }, Headline = null, Changes = null, Decisions = [], TopRisks = [],
        Health = new HealthAssessment(HealthColour.Green, NotAssessedReason.None,
            [.. Enum.GetValues<HealthDimension>().Select(d => new DimensionVerdict(d, HealthColour.Green, NotAssessedReason.None, []))]),
        Counts = new WorkCounts(64, 40, 10, 14, 0, 0, 0),
        Milestones = [new MilestoneStatus(new Milestone("b1", "Beta in the stores", new DateOnly(2026, 12, 11), new DateOnly(2026, 12, 11), []), new DateOnly(2026, 12, 11), 0, 6, HealthColour.Green)],
    };

    private static StatusReport Cobalt => Calm(Audience.Executive, "Cobalt") with
    {
        Headline = Atlas.Overload, Health = new HealthAssessment(HealthColour.Amber, NotAssessedReason.None,
            [.. Atlas.Health.Dimensions.Select(d => d.Dimension == HealthDimension.People ? d : d with { Colour = HealthColour.Green, NotAssessed = NotAssessedReason.None, Findings = [] })]),
    };

    private static IEnumerable<Sample> Portfolio()
    {
        yield return new Sample("portfolio", "1-least", new PortfolioAnswer([], 0, Coverage.None));
        var finish = new FinishAgainstDate(Atlas.Today.AddDays(66), true, Atlas.Today.AddDays(61), 3);
        var usual = new PortfolioAnswer(
        [
            new PortfolioLine(Atlas.Report(Audience.Executive), Atlas.Report().Milestones[1]) { Finish = finish },
            new PortfolioLine(Cobalt, null) { Finish = finish with { IsForecast = false, Target = null } },
            new PortfolioLine(Calm(Audience.Executive), Calm(Audience.Executive).Milestones[0]) { Finish = finish with { Days = -10 } },
        ], 1, Atlas.Coverage)
        {
            SharedPeople = 2, People = [Shared("Priya Raman", 3.23), Shared("Samuel Okafor", .95)],
            Links =
            [
                new CrossProjectLink(Atlas.Project.Id, "Atlas", new("cobalt"), "Cobalt", new(ItemRef.Register(new(RegisterKind.Dependency, 1)), "Cobalt delivers the nightly feed before the reporting service moves", null), Atlas.Today.AddDays(-3), true),
                new CrossProjectLink(new("cobalt"), "Cobalt", Atlas.Project.Id, "Atlas", new(new("planner", "p1"), "Move the reporting service", new Uri("https://tasks.office.com/p1")), Atlas.Today.AddDays(12), false),
            ],
        };
        yield return new Sample("portfolio", "2-usual", usual);
        yield return new Sample("portfolio", "2-shared", usual with { People = [] });
        var most = new PortfolioAnswer(
            [.. Enumerable.Range(0, 60).Select(_ => new PortfolioLine(Extremes.Everything(Audience.Executive), Extremes.Everything(Audience.Executive).Milestones[0]) { Finish = finish })], 12, Atlas.Coverage)
        {
            SharedPeople = 40, People = [.. Enumerable.Range(0, 40).Select(i => Shared($"{Extremes.LongPerson.Name} {i}", i))],
            Links = [.. Enumerable.Repeat(usual.Links[0] with { WaitingName = Extremes.LongName, OnName = Extremes.LongName }, 30)],
        };
        yield return new Sample("portfolio", "3-most", most);
        yield return new Sample("portfolio-project", "1-calm", new PortfolioProjectAnswer(usual.Lines[2], usual with { People = [], Links = [] }));
        yield return new Sample("portfolio-project", "2-usual", new PortfolioProjectAnswer(usual.Lines[0], usual));
        yield return new Sample("portfolio-project", "3-most", new PortfolioProjectAnswer(most.Lines[0], most));
    }

    private static SharedPerson Shared(string name, double load) =>
        new(new Person(new(name), name), [new(Atlas.Project.Id, "Atlas", 8), new(new("cobalt"), "Cobalt", 7)], load);

    private static IEnumerable<Sample> Tasks()
    {
        yield return new Sample("tasks", "1-least", new TaskListAnswer(TaskFilter.Overdue, Atlas.Project, null, Atlas.Today, [], Atlas.Coverage));
        yield return new Sample("tasks", "2-usual", new TaskListAnswer(
            TaskFilter.Overdue, Atlas.Project, null, Atlas.Today, [.. new[] { Atlas.Firewall, Atlas.Cutover, Atlas.Rollback }.Select(t => new ListedTask(t, "Atlas"))], Atlas.Coverage));
        yield return new Sample("tasks", "3-most", new TaskListAnswer(
            TaskFilter.All, null, Extremes.LongPerson, Atlas.Today, [.. Extremes.ThousandTasks.Select(t => new ListedTask(t, Extremes.LongName))], Atlas.Coverage)) { From = 10 };
    }

    private static IEnumerable<Sample> Day()
    {
        yield return new Sample("my-day", "1-least", new MyDayAnswer(Atlas.Today, [], [], [], [], [], [], Atlas.Coverage));
        yield return new Sample("my-day", "2-usual", new MyDayAnswer(
            Atlas.Today, [Meeting("Atlas weekly", 9), Meeting("1:1 with Priya", 14)], [new ListedTask(Atlas.Cutover, "Atlas")],
            [new ListedTask(Atlas.Rollback with { Due = Atlas.Today }, "Atlas"), new ListedTask(Atlas.Task("td", "Book train to Brno", Atlas.Today), null)],
            [new ListedTask(Atlas.LoadTest, "Atlas")],
            [new FlaggedMail(new ItemRef(SourceKinds.Mail, "m1"), "Contract for the weekend shift", "Ines Ferreira", Atlas.ReadAt, Atlas.Today, new Uri("https://outlook.office.com/mail/m1"))],
            [Atlas.Freeze], Atlas.Coverage));
        yield return new Sample("my-day", "3-most", new MyDayAnswer(
            Atlas.Today, [.. Enumerable.Range(0, 30).Select(i => Meeting(Extremes.Hostile, i % 24))], Listed(300), Listed(300), Listed(300),
            [.. Enumerable.Range(0, 50).Select(i => new FlaggedMail(new ItemRef(SourceKinds.Mail, $"m{i}"), Extremes.Hostile, Extremes.LongPerson.Name, Atlas.ReadAt, Atlas.Today, null))],
            [.. Enumerable.Repeat(Atlas.Freeze, 20)], Extremes.Everything(Audience.Team).Coverage));
    }

    private static List<ListedTask> Listed(int count) => [.. Extremes.ThousandTasks.Take(count).Select(t => new ListedTask(t, Extremes.LongName))];

    private static MeetingOccurrence Meeting(string subject, int hour) => new()
    {
        Ref = new ItemRef(SourceKinds.Calendar, $"e{hour}"), Subject = subject, Start = new DateTimeOffset(2026, 11, 20, hour, 0, 0, TimeSpan.FromHours(1)),
        End = new DateTimeOffset(2026, 11, 20, hour, 30, 0, TimeSpan.FromHours(1)), Organizer = Atlas.Lena, Location = "Room Vltava",
        Attendees = [new Attendee(Atlas.Priya, AttendeeResponse.Accepted, true), new Attendee(Atlas.Marek, AttendeeResponse.None, true)],
        JoinLink = new Uri("https://teams.microsoft.com/l/meetup-join/x"), Link = new Uri("https://outlook.office.com/calendar/item/e"),
    };

    private static IEnumerable<Sample> Meetings()
    {
        yield return new Sample("meetings", "1-least", new MeetingListAnswer(Atlas.Today, "Europe/Berlin", [], [], Atlas.Coverage));
        yield return new Sample("meetings", "2-usual", new MeetingListAnswer(
            Atlas.Today, "Europe/Berlin", [Meeting("Atlas weekly", 9), Meeting("Supplier call", 9), Meeting("Planning", 15)], [(0, 1)], Atlas.Coverage));
        yield return new Sample("meetings", "3-most", new MeetingListAnswer(
            Atlas.Today, "America/Argentina/ComodRivadavia", [.. Enumerable.Range(0, 45).Select(i => Meeting(Extremes.Hostile, i % 24))], [(0, 1), (2, 3)], Atlas.Coverage));
    }

    private static IEnumerable<Sample> Workload()
    {
        PersonLoad Load(Person person, double hours, int open, int late) => new(
            person, [new PersonWeek(new DateOnly(2026, 11, 23), hours, 40, []), new PersonWeek(new DateOnly(2026, 11, 30), hours / 2, 40, [])], open, late);
        yield return new Sample("workload", "1-least", new WorkloadAnswer(Atlas.Project, Atlas.Today, new WorkloadTable([], [], 0), Atlas.Coverage));
        yield return new Sample("workload", "2-usual", new WorkloadAnswer(Atlas.Project, Atlas.Today, new WorkloadTable(
            [Load(Atlas.Priya, 54, 11, 2), Load(Atlas.Marek, 44, 9, 1), Load(Atlas.Lena, 30, 6, 0), Load(Atlas.Yael, 12.5, 3, 0)], [Atlas.Rollback], 17), Atlas.Coverage));
        yield return new Sample("workload", "4-moves", new WorkloadAnswer(Atlas.Project, Atlas.Today, new WorkloadTable(
            [Load(Atlas.Priya, 60, 11, 2) with { PromisedHours = 72 }, Load(Atlas.Marek, 90, 9, 1), Load(Atlas.Lena, 30, 6, 0)], [], 0)
        {
            Moves = [new WorkloadMove(Atlas.LoadTest, Atlas.Priya, Atlas.Lena, null, 16, true), new WorkloadMove(Atlas.Cutover, Atlas.Marek, null, Atlas.Today.AddDays(12), 8, false)],
        }, Atlas.Coverage) { OtherProjects = 2 });
        yield return new Sample("workload", "5-team", new WorkloadAnswer(
            Atlas.Project, Atlas.Today, new WorkloadTable([Load(new Person(new PersonId("role:team"), "team"), 300, 40, 4)], [], 0), Atlas.Coverage));
        yield return new Sample("workload", "3-most", new WorkloadAnswer(Atlas.Project with { Name = Extremes.LongName }, Atlas.Today, new WorkloadTable(
            [.. Enumerable.Range(0, 80).Select(i => Load(Extremes.LongPerson, 400 - i, 100, 50))], Extremes.ThousandTasks, 999), Atlas.Coverage));
    }

    private static IEnumerable<Sample> Assistant()
    {
        FunctionSummary[] functions =
        [
            new(FunctionNames.DraftStatusReport, "Drafts a status report of a project.", "status of Atlas"),
            new(FunctionNames.PortfolioSummary, "Shows all your projects, the worst first.", "how are my projects?"),
            new(FunctionNames.FlagRisks, "Scans a project for new risks.", "risks in Atlas"),
            new(FunctionNames.ListTasks, "Lists tasks: overdue, due this week, blocked or without an owner.", "what is overdue in Atlas?"),
            new(FunctionNames.MyDay, "Shows what your day holds.", "my day"),
            new(FunctionNames.ListMeetings, "Lists your meetings.", "meetings tomorrow"),
            new(FunctionNames.ShowWorkload, "Shows who carries how much.", "workload of Atlas"),
        ];
        yield return new Sample("help", "1-least", new HelpAnswer([functions[0]], null));
        yield return new Sample("help", "2-usual", new HelpAnswer(functions, "Atlas"));
        yield return new Sample("help", "3-most", new HelpAnswer([.. Enumerable.Repeat(functions, 10).SelectMany(f => f)], Extremes.LongName));
        Reading reading = new(new FunctionCall(FunctionNames.DraftStatusReport).With("project", "Atlas"), "status of Atlas");
        yield return new Sample("did-you-mean", "1-nothing", new DidYouMean("qwertz", []));
        yield return new Sample("did-you-mean", "2-usual", new DidYouMean("atlas?", [reading, reading with { Utterance = "overdue tasks in Atlas" }, reading with { Utterance = "risks in Atlas" }]));
        yield return new Sample("did-you-mean", "3-most", new DidYouMean(Extremes.Hostile, [reading with { Utterance = Extremes.Hostile }, reading with { Utterance = Extremes.LongTitle }, reading]));
        yield return new Sample("did-you-mean", "4-parts", new DidYouMean("close R-1 in Borealis and add a task to Atlas", [reading with { Utterance = "Close R-1 in Borealis" }, reading with { Utterance = "Add a task to Atlas" }]) { IsSeveral = true });
        yield return new Sample("did-you-mean", "5-one-part", new DidYouMean("close R-1 in Borealis and tell Sofia", [reading with { Utterance = "Close R-1 in Borealis" }]) { IsSeveral = true });
    }

    private static Proposal Proposal(ProposalState state = ProposalState.Open, EffectOutcome? outcome = null) => new()
    {
        Id = new ProposalId("0123456789abcdef0123456789abcdef"), Kind = "mail-draft", Payload = "{}", Hash = new string('a', 64),
        ShownTo = new Asker(new TenantId("contoso"), Atlas.Lena.Id, "Lena Fischer", "en-GB", "Europe/Berlin", new ConversationRef("a:1", ConversationScope.Personal)),
        CreatedAt = Atlas.ReadAt, ExpiresAt = Atlas.ReadAt.AddHours(8), State = state, Outcome = outcome,
    };

    private static MailDraft Draft() => Mails.Atlas(Audience.Executive);

    /// <summary>A mail that goes on in a thread, in a person's own words, and tells outsiders of items.</summary>
    private static MailDraft Continued()
    {
        var source = Mails.Source(Atlas.Report(Audience.Executive), sight: ItemSight.Titles);
        return Mails.Draft(source with
        {
            Words = source.Words with { Greeting = "Hi Ines, hi Tom," }, Dropped = ["report.decisions"],
            Notice = new MailNotice
            {
                RepliesTo = new DateOnly(2026, 11, 13), OwnWords = ["greeting", "sections"], Outsiders = ["Tom Okafor"],
                Shared = [Atlas.Cutover.Title, Atlas.LoadTest.Title], MayShare = true,
            },
        });
    }

    private static IEnumerable<Sample> Proposals()
    {
        var most = Mails.Draft(Extremes.Everything(Audience.Team));
        yield return new Sample("proposal", "1-least", new MailProposalAnswer(Proposal(), new MailDraft("Hello", [], "<p>Hi</p>", "Hi"), []));
        yield return new Sample("proposal", "2-usual", new MailProposalAnswer(Proposal(), Draft(), ["vendor.example"]));
        foreach (var (name, locale, why) in new[] { ("reminder-own", "en-GB", Application.Deliveries.LetterLanguage.Writers), ("reminder-theirs", "de-DE", Application.Deliveries.LetterLanguage.Readers), ("reminder-chosen", "fr-FR", Application.Deliveries.LetterLanguage.Chosen) })
        {
            yield return new Sample("proposal", name, new MailProposalAnswer(Proposal(), Draft(), ["vendor.example"])
            {
                Reminder = new(Atlas.Project.Id, "V-1", Domain.Deliveries.EscalationDegree.Firm, locale, why),
            });
        }

        yield return new Sample("proposal", "3-most", new MailProposalAnswer(
            Proposal(), most with { To = [.. Enumerable.Range(0, 12).Select(i => new MailRecipient($"maria.del.carmen.{i}@subsidiary.partner.example", Extremes.LongPerson.Name))] },
            ["subsidiary.partner.example"]));
        yield return new Sample("proposal", "4-too-long", new MailProposalAnswer(Proposal(), new MailDraft("Long", [], "", string.Join('\n', Enumerable.Repeat(Extremes.LongTitle, 300))), []));
        yield return new Sample("proposal", "5-continued", new MailProposalAnswer(Proposal(), Continued(), ["vendor.example"]));
        yield return new Sample("proposal", "8-labelled", new MailProposalAnswer(Proposal() with { Label = new SensitivityLabel("66666666-6666-6666-6666-666666666666", "Confidential", 1) }, Draft(), ["vendor.example"]));
        yield return new Sample("proposal", "9-labelled-inside", new MailProposalAnswer(Proposal() with { Label = new SensitivityLabel("66666666-6666-6666-6666-666666666666", "Confidential", 1) }, Draft(), []));
        yield return new Sample("proposal", "7-several", new MailProposalsAnswer(
            [new MailProposalAnswer(Proposal(), Draft(), ["vendor.example"]), new MailProposalAnswer(Proposal(), Mails.Atlas(Audience.Executive, "de-DE"), ["vendor.example"])]));
        yield return new Sample("proposal", "6-team", new MailProposalAnswer(Proposal(), Mails.Atlas(Audience.Team), []));
        yield return new Sample("clicked", "1-done", new ProposalClickAnswer(ClickResult.Executed, Proposal(ProposalState.Done, EffectOutcome.Done("AAMk", new Uri("https://outlook.office.com/mail/deeplink/compose/AAMk"))), Draft()));
        yield return new Sample("clicked", "2-already", new ProposalClickAnswer(ClickResult.AlreadyTaken, Proposal(ProposalState.Done, EffectOutcome.Done("AAMk", new Uri("https://outlook.office.com/mail/x"))), Draft()));
        yield return new Sample("clicked", "3-underway", new ProposalClickAnswer(ClickResult.Underway, Proposal(ProposalState.Taken), Draft()));
        yield return new Sample("clicked", "4-unknown", new ProposalClickAnswer(ClickResult.Executed, Proposal(ProposalState.Unknown, EffectOutcome.Unknown), Draft()));
        yield return new Sample("clicked", "5-refused", new ProposalClickAnswer(ClickResult.Executed, Proposal(ProposalState.Refused, EffectOutcome.Refused("mail-forbidden")), Draft()));
        yield return new Sample("clicked", "6-expired", new ProposalClickAnswer(ClickResult.Expired, Proposal(), Draft()));
        yield return new Sample("clicked", "7-changed", new ProposalClickAnswer(ClickResult.Changed, Proposal(), Draft()));
        yield return new Sample("clicked", "8-discarded", new ProposalClickAnswer(ClickResult.Discarded, Proposal(ProposalState.Discarded), Draft()));
        yield return new Sample("clicked", "9-not-yours", new ProposalClickAnswer(ClickResult.NotYours, null, null));
    }

    private static IEnumerable<Sample> Welcome()
    {
        yield return new Sample("welcome", "1-least", new WelcomeAnswer("Lena Fischer", null, []));
        yield return new Sample("welcome", "2-usual", new WelcomeAnswer("Lena Fischer", Atlas.Report(), [Cobalt, Calm(Audience.Team)]));
        yield return new Sample("welcome", "3-most", new WelcomeAnswer(
            Extremes.LongPerson.Name, Extremes.Everything(Audience.Team), [.. Enumerable.Range(0, 30).Select(i => Extremes.Everything(Audience.Team) with { Project = Atlas.Project with { Id = new ProjectId($"p{i}"), Name = Extremes.LongName } })]));
    }

    private static IEnumerable<Sample> Plans()
    {
        PlanReading small = new() { Format = "Planner export", Name = "Q", Tasks = [Atlas.LoadTest], People = [Atlas.Priya] };
        PlanReading usual = new()
        {
            Format = "Jira CSV", Name = "Migration", Tasks = [Atlas.Firewall, Atlas.Cutover, Atlas.Rollback, Atlas.LoadTest], People = [Atlas.Priya, Atlas.Marek],
            Start = new DateTime(2026, 9, 1), Finish = new DateTime(2026, 12, 18), StatusDate = Atlas.Today,
            Mapping = new PlanMapping(
            [
                new PlanColumn(0, "Issue key", PlanField.Id, "MIG-1"), new PlanColumn(1, "Summary", PlanField.Title, "Open firewall"), new PlanColumn(2, "Status", PlanField.Status, "In Progress"),
                new PlanColumn(3, "Assignee", PlanField.Assignee, "priya"), new PlanColumn(4, "Due date", PlanField.Due, "24/Nov/26"), new PlanColumn(5, "Custom field (Team)", null, "Core"),
            ], "dmy"),
            Problems = [new PlanProblem("unreadable-date", "row 14", "soon", 3), new PlanProblem("unknown-status", "row 20", "Parked")],
        };
        PlanReading huge = usual with
        {
            Name = Extremes.LongName, Tasks = Extremes.ThousandTasks,
            Mapping = new PlanMapping([.. Enumerable.Range(0, 120).Select(i => new PlanColumn(i, i % 9 == 0 ? "" : $"{Extremes.LongTitle} {i}", i < 22 ? (PlanField)i : null, Extremes.Hostile))], "mdy"),
            Problems = [.. Enumerable.Range(0, 200).Select(i => new PlanProblem("unreadable-date", $"row {i}", Extremes.Hostile, 40))],
        };
        yield return new Sample("plan-invitation", "1-only", new PlanInvitation(new Uri("http://localhost:3978/plan/0123456789abcdef")));
        yield return new Sample("plan-preview", "1-least", new PlanPreview("f1", "plan.xlsx", small));
        yield return new Sample("plan-preview", "2-usual", new PlanPreview("f1", "jira-export.csv", usual));
        yield return new Sample("plan-preview", "3-most", new PlanPreview("f1", Extremes.Hostile, huge));
        yield return new Sample("plan-adopted", "2-usual", new PlanAdopted(Atlas.Project with { Name = "Migration" }, usual));
        yield return new Sample("plan-refused", "2-usual", new PlanRefused("holiday.jpg", new UnreadablePlan("not-a-plan", "it begins like a picture")));
        yield return new Sample("plan-refused", "3-other", new PlanRefused(Extremes.Hostile, new UnreadablePlan("strange", Extremes.Hostile)));
    }

    private static IEnumerable<Sample> Refusals()
    {
        Refusal[] refusals =
        [
            Errors.NoSuchProject("Atlantis", ["Atlas", "Borealis", "Cobalt"]), Errors.NoProjects, Errors.AmbiguousPerson("Alex", ["Alex Kim", "Alex Wilber"]),
            Errors.NoSuchPerson("Zorro"), Errors.CannotRead("Atlas", ReadFailure.Forbidden), Errors.PersonalChatOnly, Errors.NotForEverybodyHere("Atlas"),
            PublishingErrors.NothingPublished("Atlas"), PublishingErrors.NoSuchReport("2026-11-14", "team 2 (2026-11-13), executive 1 (2026-11-06)"), PublishingErrors.NotReadableThen,
            PublishingErrors.NotReadableNow, PublishingErrors.CannotWithdraw, ChangeErrors.NoSuchMeeting("steering", ["Atlas weekly", "Atlas stand-up"]),
            Errors.BadArgument("audience", "aliens", ["team", "executive", "client"]), new Refusal("plan-file-gone"), new Refusal("never-heard-of"), Errors.NoSuchProject(Extremes.Hostile, [Extremes.LongName, Extremes.Hostile]),
        ];
        for (int i = 0; i < refusals.Length; i++)
            yield return new Sample("refusal", $"{i}-{refusals[i].Code}", refusals[i]);
        yield return new Sample("failure", "1-only", new Failure("7f3c9a10"));
        yield return new Sample("sign-in", "1-only", new SignInNeeded());
    }
}
