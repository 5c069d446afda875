using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;
using static TpmAssistant.Domain.Tests.Meetings.SomeMeeting;

namespace TpmAssistant.Domain.Tests.Meetings;

public class AgendaTests
{
    [Theory]
    [InlineData("Atlas stand-up", 6, MeetingKind.StandUp)]
    [InlineData("Borealis sprint planning", 5, MeetingKind.SprintPlanning)]
    [InlineData("Sprint review", 5, MeetingKind.SprintReview)]
    [InlineData("Steering group", 5, MeetingKind.SteeringCommittee)]
    [InlineData("Mara and Daniel", 2, MeetingKind.OneToOne)]
    [InlineData("Atlas weekly", 7, MeetingKind.Regular)]
    [InlineData("Team retro 🎉", 7, MeetingKind.Retrospective)]
    public void KindOf_Subject_IsWhatItSays(string subject, int people, MeetingKind kind) => Assert.Equal(kind, AgendaTemplates.KindOf(subject, people));

    [Fact]
    public void All_Templates_AreOneAKindAndFillTheirTimebox()
    {
        Assert.Equal(Enum.GetValues<MeetingKind>(), AgendaTemplates.All.Select(t => t.Kind).Order());
        foreach (var template in AgendaTemplates.All.Where(t => !t.LivesOfQuestions))
            Assert.InRange(template.Parts.Where(p => p.Step is not null).Sum(p => p.Minutes), 1, template.Timebox);
    }

    [Fact]
    public void Build_Regular_AsksWhatIsOpenInTheTemplatesOrder()
    {
        var now = Now() with
        {
            Project = Some.Project() with
            {
                Decisions = [new OpenDecision("late", "Later?", Some.Day(9), null, []), new OpenDecision("date", "Which date?", Some.Day(2), Bo, ["May", "June"])],
                Milestones = [new Milestone("go", "Go-live", Some.Day(5), null, []), new Milestone("far", "Far", Some.Day(60), null, [])],
            },
            Tasks = [Some.Task("late", Some.Day(-3)), Some.Task("stuck", Some.Day(3)) with { Meanings = [LabelMeaning.Blocked] }, Some.Task("fine", Some.Day(3))],
        };

        var agenda = AgendaBuilder.Build(new AgendaInputs(Weekly, MeetingKind.Regular, Some.Today, now, [new CarriedAction("Call the vendor", Bo, Some.Today.AddDays(-14))]));

        Assert.Equal(
            [
                AgendaTopicKind.CarriedAction, AgendaTopicKind.Decision, AgendaTopicKind.Decision, AgendaTopicKind.Blocked, AgendaTopicKind.Slipped,
                AgendaTopicKind.Milestone, AgendaTopicKind.Invitation, AgendaTopicKind.Invitation, AgendaTopicKind.Step,
            ],
            agenda.Items.Select(i => i.Topic.Kind));
        Assert.Equal((14, Bo), (agenda.Items[0].Topic.Days, agenda.Items[0].Owner));
        Assert.Equal(("Which date?", "May / June", ItemPurpose.Decide), (agenda.Items[1].Topic.Subject, agenda.Items[1].PreRead, agenda.Items[1].Purpose));
        Assert.Equal("Go-live", agenda.Items[5].Topic.Subject);
        Assert.Equal(agenda.Items.Count, agenda.Items.DistinctBy(i => i.Key).Count());
    }

    [Fact]
    public void Build_StandUp_GoesRoundThoseWhoCome()
    {
        var meeting = Weekly with { Attendees = [new(Cleo, AttendeeResponse.Accepted, true), new(Bo, AttendeeResponse.Declined, true), new(Ada, AttendeeResponse.Organizer, true)] };

        var agenda = AgendaBuilder.Build(new AgendaInputs(meeting, MeetingKind.StandUp, Some.Today, null, []));

        Assert.Equal([Ada.Name, Cleo.Name], agenda.Items.Where(i => i.Topic.Kind == AgendaTopicKind.Turn).Select(i => i.Topic.Subject));
    }

    [Fact]
    public void Build_RiskReview_WalksTheRegisterWithWhatIsDueFirst()
    {
        var register = new RiskRegister { Project = new("atlas") }
            .Add(RegisterKind.Risk, Risk("High", 5), out _).Add(RegisterKind.Risk, Risk("Due", 1) with { ReviewOn = Some.Today }, out _);

        var agenda = AgendaBuilder.Build(new AgendaInputs(Weekly, MeetingKind.RiskReview, Some.Today, Now() with { Register = register }, []));

        Assert.Equal(["Due", "High"], agenda.Items.Where(i => i.Topic.Kind == AgendaTopicKind.Risk).Select(i => i.Topic.Subject));
    }

    [Theory]
    [InlineData("Standing points: milestones, vendor, risks.\r\n____\r\nMicrosoft Teams Need help?", "vendor")]
    [InlineData("We need a written date for NG-20871.\nAgenda: who moves?", "a written date for NG-20871|who moves?")]
    [InlineData("", "")]
    public void Of_InvitationText_GivesItsPoints(string text, string points) => Assert.Equal(points, string.Join('|', InvitationLines.Of(text)));

    [Fact]
    public void Check_TooLongAndDeciderDeclined_AreTold()
    {
        var agenda = Agenda(40, 40) with { Attendees = [new(Bo, AttendeeResponse.Declined, true)] };
        agenda = agenda.Changed("2", null, ItemPurpose.Decide, null, Bo);

        Assert.Equal(
            [new(AgendaWarningKind.TooLong, 20), new(AgendaWarningKind.DeciderDeclined, 0, Bo, "2")], AgendaCheck.Of(agenda));
        Assert.Equal(60, AgendaCheck.Fitted(agenda).Minutes);
    }

    [Fact]
    public void Fitted_PointsOfOnesOwn_StayBeforeWhatWasDrawn()
    {
        var agenda = AgendaBuilder.Build(new AgendaInputs(Weekly with { End = Nine.AddMinutes(15) }, MeetingKind.Regular, Some.Today, Now(), [new CarriedAction("Call", Bo, Some.Today)]))
            .With("Mine", ItemPurpose.Discuss, 10, null);

        var fitted = AgendaCheck.Fitted(agenda);

        Assert.Equal(["Mine", AgendaTemplates.Close], fitted.Items.Select(i => i.Topic.Subject));
        Assert.InRange(fitted.Minutes, 1, 15);
    }

    [Fact]
    public void Check_NineInTheMorningOverThere_IsToldFromTheZoneOnThatDay()
    {
        // 18:30 UTC in January is 07:30 the next day in Auckland, which is then on summer time.
        var agenda = Agenda(10) with { Start = Nine.AddHours(9.5), End = Nine.AddHours(10), Attendees = [new(Bo with { TimeZoneId = "Pacific/Auckland" }, AttendeeResponse.Accepted, true)] };

        Assert.Empty(AgendaCheck.Of(agenda));
        Assert.Equal(6, Assert.Single(AgendaCheck.Of(agenda with { Start = agenda.Start.AddDays(180), End = agenda.End.AddDays(180) })).Number);
    }

    [Fact]
    public void Check_OnlyTheFrameLeft_OffersToCancel()
    {
        var agenda = AgendaBuilder.Build(new AgendaInputs(Weekly with { Preview = "" }, MeetingKind.Regular, Some.Today, Now(), []));

        Assert.Contains(AgendaCheck.Of(agenda), w => w.Kind == AgendaWarningKind.NothingOpen);
        Assert.DoesNotContain(AgendaCheck.Of(agenda.With("One thing", ItemPurpose.Discuss, 5, null)), w => w.Kind == AgendaWarningKind.NothingOpen);
    }

    [Fact]
    public void Edits_MoveDropAddChange_KeepTheRest()
    {
        var agenda = Agenda(5, 5, 5).Moved("3", -1).Without("1").With(" New? ", ItemPurpose.Decide, 7, Bo).Changed("2", "Other words", null, 9, null);

        Assert.Equal(["3", "2", "1"], agenda.Items.Select(i => i.Key));
        Assert.Equal(("New?", ItemPurpose.Decide, 7), (agenda.Items[2].Words, agenda.Items[2].Purpose, agenda.Items[2].Minutes));
        Assert.Equal(("Other words", 9), (agenda.Items[1].Words, agenda.Items[1].Minutes));
        Assert.Equal(agenda, agenda.Moved("3", -1));
    }

    private static readonly MeetingOccurrence Weekly = new()
    {
        Ref = new ItemRef(SourceKinds.Calendar, "event-7"),
        Subject = "Weekly",
        Start = Nine,
        End = Nine.AddMinutes(45),
        Organizer = Ada,
        Preview = "Points: vendor, wave 2",
    };

    private static RegisterEntry Risk(string title, int score) => new()
    {
        Key = default, Title = title, Probability = score, Impact = score, Owner = Bo, Origin = EntryOrigin.Person, AddedAt = Some.Now,
    };

    private static Snapshot Now() => new()
    {
        Project = Some.Project(), TakenAt = Some.Now, StatusDate = Some.Today, Reader = Ada.Id, Tasks = [], Coverage = Coverage.None,
    };

    [Fact]
    public void InvitationLines_PreviewThatBreaksOff_LeavesTheBrokenPointOut()
    {
        var text = "Agenda: the vendor, the freeze, " + new string('x', 150) + ", what the bank says to the new";
        Assert.Equal(255, (text + new string('y', 255 - text.Length)).Length);

        Assert.Equal(["the vendor", "the freeze"], InvitationLines.Of(text + new string('y', 255 - text.Length)));
        Assert.Equal(["the vendor", "the freeze"], InvitationLines.Of("Agenda: the vendor, the freeze"));
    }

    [Fact]
    public void Owned_NobodyOrSomebody_IsWhoLeadsIt()
    {
        var agenda = Agenda(5, 5).Owned("1", Bo).Reading("1", " The letter ").Reading("1", "  ");

        Assert.Equal((Bo, "The letter"), (agenda.Items[0].Owner, agenda.Items[0].PreRead));
        Assert.Null(agenda.Owned("1", null).Items[0].Owner);
        Assert.Null(agenda.Items[1].Owner);
    }
}
