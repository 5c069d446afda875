using TpmAssistant.Application.SettingUp;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Tests.SettingUp;

public sealed class SettingsTextTests
{
    private static readonly ProjectMember[] Before = [new(ProjectWorld.Ada, "Lead", Audience.Team, 20, "de-DE")];

    [Fact]
    public void ReadMembers_WhatWasWritten_IsReadTheSame()
    {
        var problems = new List<string>();
        ProjectMember[] members = [.. Before, new(ProjectWorld.Ben, "Sponsor", Audience.Executive), new(new Person(new("x"), "Cy Orr"), "Observer")];

        Assert.Equal(members, SettingsText.ReadMembers(SettingsText.Write(members), members, [], problems));
        Assert.Empty(problems);
    }

    [Fact]
    public void ReadMembers_FirstNameAndUnknownLines_AreFoundAndTold()
    {
        var problems = new List<string>();

        var members = SettingsText.ReadMembers("ada; Manager; team\nben\nNobody Known; x; team\nBen Example; Sponsor; everyone", Before, [ProjectWorld.Ben], problems);

        Assert.Equal([("Manager", 20.0, "de-DE"), ("Member", 40.0, null)], members.Select(m => (m.Role, m.WeeklyHours, m.Language)));
        Assert.Equal(["Nobody Known; x; team", "Ben Example; Sponsor; everyone"], problems);
    }

    [Fact]
    public void ReadLabels_KnownMeanings_AreTakenAndOthersTold()
    {
        var problems = new List<string>();

        var labels = SettingsText.ReadLabels("On hold = Blocked\nBug=defect\nLater =\nSoon = maybe\nnothing", problems);

        Assert.Equal(LabelMeaning.Blocked, labels["on hold"]);
        Assert.Equal(2, labels.Count);
        Assert.Equal(["Soon = maybe", "nothing"], problems);
    }

    [Theory]
    [InlineData("15%", 15, 0)]
    [InlineData("many", 7, 1)]
    [InlineData("300", 7, 1)]
    public void Number_WithinBounds_IsTaken(string text, int number, int wrong)
    {
        var problems = new List<string>();

        Assert.Equal(number, SettingsText.Number(text, 0, 250, 7, problems));
        Assert.Equal(wrong, problems.Count);
    }
}
