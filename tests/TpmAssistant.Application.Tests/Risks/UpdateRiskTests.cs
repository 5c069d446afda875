using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Risks;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Risks;

public sealed class UpdateRiskTests
{
    private static readonly CancellationToken Now = CancellationToken.None;

    private readonly ProjectWorld _world = new(Some.Task("a"));
    private readonly RegisterDesk _desk;
    private readonly UpdateRisk _update;

    public UpdateRiskTests()
    {
        _desk = new RegisterDesk(_world.Viewer, _world.Registers, new UndoDesk(new InMemoryUndoStore(), _world.Clock), _world.Clock);
        _update = new UpdateRisk(_desk);
    }

    [Theory]
    [InlineData(RiskDirection.Threat, RiskResponse.Exploit, "response-of-threat")]
    [InlineData(RiskDirection.Opportunity, RiskResponse.Mitigate, "response-of-opportunity")]
    public async Task Run_ResponseOfTheOtherDirection_IsRefusedAndTheOldOneStays(RiskDirection direction, RiskResponse response, string code)
    {
        await KeepAsync(direction, RiskResponse.Accept);

        Assert.Equal(code, Assert.IsType<Refusal>(await _update.RunAsync(Askers.Ada(), "Atlas", "R-1", new EntryEdit { Response = response }, Now)).Code);
        Assert.Equal(RiskResponse.Accept, (await ShownAsync()).Response);
    }

    [Fact]
    public async Task Run_ResponseOfItsDirection_IsTaken()
    {
        await KeepAsync(RiskDirection.Opportunity, RiskResponse.Accept);
        await _update.RunAsync(Askers.Ada(), "Atlas", "R-1", new EntryEdit { Response = RiskResponse.Exploit }, Now);

        Assert.Equal(RiskResponse.Exploit, (await ShownAsync()).Response);
    }

    private Task<Answer> KeepAsync(RiskDirection direction, RiskResponse response) => new SaveEntry(_desk).AddAsync(
        Askers.Ada(), "Atlas", null, new EntryEdit { Kind = RegisterKind.Risk, Title = "It may come", Direction = direction, Response = response }, Now);

    private async Task<RegisterEntry> ShownAsync() =>
        Assert.IsType<RegisterEntryAnswer>(await _update.RunAsync(Askers.Ada(), "Atlas", "R-1", new EntryEdit(), Now)).Entry;
}
