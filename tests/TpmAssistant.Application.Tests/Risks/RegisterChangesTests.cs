using TpmAssistant.Application.Risks;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Risks;

public class RegisterChangesTests
{
    private static readonly ProjectId Atlas = new("atlas");
    private readonly InMemoryRiskRegisterStore registers = new();

    [Fact]
    public async Task ChangeAsync_SomebodyWasFaster_ReadsAgainAndLosesNothing()
    {
        var isFirst = true;

        var changed = await ChangeAsync(register =>
        {
            if (isFirst) Assert.True(registers.TrySaveAsync(Askers.Tenant, With(register, "Theirs"), default).Result);
            isFirst = false;
            return With(register, "Mine");
        });

        Assert.Equal(["Theirs"], changed!.Value.Before.Entries.Select(e => e.Title));
        Assert.Equal(["Theirs", "Mine"], (await registers.ReadAsync(Askers.Tenant, Atlas, default)).Entries.Select(e => e.Title));
    }

    [Fact]
    public async Task ChangeAsync_ActSaysNo_ChangesNothing()
    {
        Assert.Null(await ChangeAsync(_ => null));
        Assert.Equal(0, (await registers.ReadAsync(Askers.Tenant, Atlas, default)).Version);
    }

    [Fact]
    public async Task ChangeAsync_OutrunEachTime_SaysSoInsteadOfLosingIt()
    {
        var wrong = await Assert.ThrowsAsync<InvalidOperationException>(() => ChangeAsync(register =>
        {
            Assert.True(registers.TrySaveAsync(Askers.Tenant, register, default).Result);
            return With(register, "Mine");
        }));

        Assert.Equal("Somebody else kept storing the same register.", wrong.Message);
    }

    private static RiskRegister With(RiskRegister register, string title) =>
        register.Add(RegisterKind.Risk, new RegisterEntry { Key = default, Origin = EntryOrigin.Person, Title = title, AddedAt = Some.Now }, out _);

    private Task<(RiskRegister Before, RiskRegister After)?> ChangeAsync(Func<RiskRegister, RiskRegister?> act) => registers.ChangeAsync(Askers.Tenant, Atlas, act, default);
}
