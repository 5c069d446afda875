using System.Collections.Frozen;
using Microsoft.IdentityModel.Tokens;
using TpmAssistant.Teams.Activities;
using TpmAssistant.Teams.Authentication;
using TpmAssistant.Teams.Connector;
using TpmAssistant.Teams.Tests.Fakes;

namespace TpmAssistant.Teams.Tests.Authentication;

public sealed class ActivityGateTests
{
    private const string Home = "11111111-1111-1111-1111-111111111111";
    private const string Other = "99999999-9999-9999-9999-999999999999";

    private static RefusalReason Check(
        Activity? activity = null, string claimed = FakeIssuer.ServiceUrl, string[]? endorsements = null, Action<BotOptions>? configure = null)
    {
        var options = new BotOptions { AppId = FakeIssuer.AppId, TenantId = Home, Credential = BotCredential.Secret };
        configure?.Invoke(options);
        var key = new ChannelKey(
            "k", new SymmetricSecurityKey(new byte[32]), (endorsements ?? ["msteams"]).ToFrozenSet(), default, DateTimeOffset.MaxValue);
        var token = new ChannelToken(null!, key, claimed, default, DateTimeOffset.MaxValue);
        return new ActivityGate(options, new ServiceHosts(options)).Check(token, activity ?? Message());
    }

    private static string Verdict(
        Activity? activity = null, string claimed = FakeIssuer.ServiceUrl, Action<BotOptions>? configure = null) =>
        Check(activity, claimed, configure: configure).ToString();

    private static Activity Message(Action<Activity>? change = null)
    {
        var activity = new Activity
        {
            Type = "message",
            ChannelId = "msteams",
            ServiceUrl = FakeIssuer.ServiceUrl,
            Conversation = new ConversationAccount { Id = "a:1", TenantId = Home },
            ChannelData = new ChannelData { Tenant = new TeamsReference { Id = Home } },
        };
        change?.Invoke(activity);
        return activity;
    }

    [Fact]
    public void Check_GoodActivity_Passes() => Assert.Equal(RefusalReason.None, Check());

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/11111111-1111-1111-1111-111111111111", nameof(RefusalReason.None))]
    [InlineData("https://SMBA.trafficmanager.net/EMEA/11111111-1111-1111-1111-111111111111/", nameof(RefusalReason.None))]
    [InlineData("https://smba.trafficmanager.net/emea/11111111-1111-1111-1111-111111111111//", nameof(RefusalReason.ServiceAddressMismatch))]
    [InlineData("https://smba.trafficmanager.net/amer/11111111-1111-1111-1111-111111111111/", nameof(RefusalReason.ServiceAddressMismatch))]
    [InlineData("https://evil.example/", nameof(RefusalReason.ServiceAddressMismatch))]
    [InlineData("", nameof(RefusalReason.ServiceAddressMismatch))]
    public void Check_ClaimedAddress_MustBeTheActivitys(string claimed, string expected) =>
        Assert.Equal(expected, Verdict(claimed: claimed));

    [Fact]
    public void Check_ActivityWithoutServiceAddress_IsRefused() =>
        Assert.Equal(RefusalReason.ServiceAddressMismatch, Check(Message(a => a.ServiceUrl = null)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("webchat")]
    [InlineData("MSTEAMS")]
    public void Check_OtherChannel_IsRefusedThoughEndorsed(string? channel) =>
        Assert.Equal(RefusalReason.WrongChannel, Check(Message(a => a.ChannelId = channel), endorsements: ["msteams", "webchat"]));

    [Fact]
    public void Check_KeyEndorsedForAnotherChannel_IsRefused() =>
        Assert.Equal(RefusalReason.NotEndorsed, Check(endorsements: ["webchat"]));

    [Fact]
    public void Check_KeyWithoutEndorsements_IsRefusedUnlessSwitchedOff()
    {
        Assert.Equal(RefusalReason.NotEndorsed, Check(endorsements: []));
        Assert.Equal(RefusalReason.None, Check(endorsements: [], configure: o => o.RequireEndorsement = false));
    }

    [Theory]
    [InlineData(Home, Home, nameof(RefusalReason.None))]
    [InlineData(Home, null, nameof(RefusalReason.None))]
    [InlineData(null, Home, nameof(RefusalReason.None))]
    [InlineData("", "", nameof(RefusalReason.TenantNotAllowed))]
    [InlineData(null, null, nameof(RefusalReason.TenantNotAllowed))]
    [InlineData(Other, Other, nameof(RefusalReason.TenantNotAllowed))]
    [InlineData(Home, Other, nameof(RefusalReason.TenantNotAllowed))]
    [InlineData(Other, Home, nameof(RefusalReason.TenantNotAllowed))]
    public void Check_Tenant_MustBeTheBotsOwnWhereNoneAreListed(string? conversation, string? channel, string expected) =>
        Assert.Equal(expected, Verdict(Message(a =>
        {
            a.Conversation!.TenantId = conversation;
            a.ChannelData!.Tenant!.Id = channel;
        })));

    [Theory]
    [InlineData(Other, nameof(RefusalReason.None))]
    [InlineData("*", nameof(RefusalReason.None))]
    [InlineData("22222222-2222-2222-2222-222222222222", nameof(RefusalReason.TenantNotAllowed))]
    public void Check_ListedTenants_DecideInsteadOfTheBotsOwn(string listed, string expected) =>
        Assert.Equal(expected, Verdict(
            Message(a => a.Conversation!.TenantId = a.ChannelData!.Tenant!.Id = Other), configure: o => o.AllowedTenants.Add(listed)));

    [Fact]
    public void Check_AddressOutsideTheList_IsRefusedThoughTheTokenNamesIt() =>
        Assert.Equal(
            RefusalReason.ServiceNotAllowed,
            Check(Message(a => a.ServiceUrl = "https://evil.trafficmanager.net/"), claimed: "https://evil.trafficmanager.net/"));
}
