using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Charters;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Charters;

public sealed class DraftRequirementsTests
{
    private readonly InMemoryRecords _records = new();

    private DraftRequirements Requirements => new(_records);

    [Fact]
    public async Task RunAsync_ARequest_IsTakenApart() =>
        Assert.Single(Assert.IsType<RequirementsAnswer>(await Requirements.RunAsync(Askers.Ada(), " partners must see their orders ", default)).Sketch.Stories);

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public async Task RunAsync_NoRequest_ShowsTheForm(string? request) => Assert.Equal("", Assert.IsType<RequirementsForm>(await Requirements.RunAsync(Askers.Ada(), request, default)).Text);

    [Fact]
    public async Task TakeAsync_WhatWasTyped_IsThereWhenTheFormIsTakenUpAgain()
    {
        await Requirements.TakeAsync(Askers.Ada(), "Partners must see their orders", default);

        Assert.Equal("Partners must see their orders", Assert.IsType<RequirementsForm>(await Requirements.RunAsync(Askers.Ada(), null, default)).Text);
        Assert.Equal("", Assert.IsType<RequirementsForm>(await Requirements.RunAsync(Askers.Ben(), null, default)).Text);
        Assert.Equal("", Assert.IsType<RequirementsForm>(await Requirements.RunAsync(Askers.Ada(ConversationScope.Group, "g"), null, default)).Text);
    }

    [Fact]
    public async Task TakeAsync_NothingWanted_SaysWhatToDoAndKeepsNothing()
    {
        Assert.Equal("requirements-nothing", Assert.IsType<Refusal>(await Requirements.TakeAsync(Askers.Ada(), "Thanks!", default)).Code);
        Assert.Equal("", Assert.IsType<RequirementsForm>(await Requirements.FormAsync(Askers.Ada(), default)).Text);
    }

    [Fact]
    public async Task RunAsync_AThousandLines_ReadsTheBeginningAndSaysSo()
    {
        var answer = Assert.IsType<RequirementsAnswer>(await Requirements.RunAsync(Askers.Ada(), string.Join('\n', Enumerable.Range(1, 1000).Select(i => $"Users must be able to do thing {i}")), default));

        Assert.True(answer.IsCut);
        Assert.True(answer.Sketch.Left > 0);
        Assert.Equal(DraftRequirements.Longest, answer.Request.Length);
    }
}
