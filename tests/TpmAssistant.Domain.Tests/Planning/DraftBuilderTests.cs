using TpmAssistant.Domain.Planning;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Domain.Tests.Planning;

public class DraftBuilderTests
{
    [Theory]
    [InlineData("release 5 with single sign-on, dark mode and an audit log", "Single sign-on|Dark mode|Audit log")]
    [InlineData("release 5 including exports and imports by June", "Exports|Imports|Theme 3")]
    [InlineData("version 3: offline maps, sharing, search & filters", "Offline maps|Sharing|Search")]
    [InlineData("release 5 with our partner", "Theme 1|Theme 2|Theme 3")]
    [InlineData("release 5 with everything that the customers asked for last year, and then some more", "Theme 1|Theme 2|Theme 3")]
    [InlineData("release version 5", "Theme 1|Theme 2|Theme 3")]
    public void Build_GoalThatListsThings_NamesTheLinesAfterThem(string goal, string titles)
    {
        var draft = Build(goal, Line("a", title: "{1|Theme 1}"), Line("b", title: "{2|Theme 2}"), Line("c", title: "{3|Theme 3}"));

        Assert.Equal(titles, string.Join('|', draft.Tasks.Select(t => t.Title)));
    }

    [Theory]
    [InlineData("an audit", "usual")]
    [InlineData("a soc 2 audit", "other")]
    [InlineData("iso 27001 and soc 2", "usual other")]
    public void Build_WordsThatRuleALineOut_GiveWayToWordsThatBringIt(string goal, string kept)
    {
        var draft = Build(goal, Line("usual") with { With = ["iso"], Unless = ["soc 2"] }, Line("other") with { With = ["soc 2"] });

        Assert.Equal(kept, string.Join(' ', draft.Tasks.Select(t => t.Key)));
    }

    [Fact]
    public void Build_LineRuledOut_WhatWaitedForItWaitsForWhatItWaitedFor()
    {
        var draft = Build("a soc 2 audit", Line("first"), Line("gone") with { Unless = ["soc 2"], After = ["first"] }, Line("last") with { After = ["gone"] });

        Assert.Equal(["first"], draft.Tasks[^1].After);
    }

    private static TemplateTask Line(string key, string? title = null) => new() { Key = key, Title = title ?? key, Role = "r", Days = [1, 2, 3] };

    private static PlanDraft Build(string goal, params TemplateTask[] tasks) => DraftBuilder.Build(
        new PlanTemplate { Key = "t", Name = "T", About = "", Thin = "", Words = ["t"], Currency = "EUR", Roles = [new("r", "R", 1, 100)], Phases = [new("P", tasks)] },
        new PlanDraft { Id = "1", Owner = new PersonId("ada"), Template = "", Name = "N", Goal = goal, Start = new DateOnly(2026, 1, 5), Currency = "EUR", Roles = [], Phases = [], Tasks = [] });
}
