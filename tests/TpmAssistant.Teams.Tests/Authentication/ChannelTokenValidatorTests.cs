using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Primitives;
using TpmAssistant.Teams.Authentication;
using TpmAssistant.Teams.Tests.Fakes;
using TpmAssistant.Testing;

namespace TpmAssistant.Teams.Tests.Authentication;

public sealed class ChannelTokenValidatorTests : IDisposable
{
    private readonly FakeClock clock = new();
    private readonly FakeIssuer issuer = new();
    private readonly ChannelKeys keys;
    private readonly ChannelTokenValidator validator;

    public ChannelTokenValidatorTests()
    {
        keys = new ChannelKeys(FakeIssuer.Metadata, issuer, clock, NullLogger<ChannelKeys>.Instance);
        validator = new ChannelTokenValidator(new BotOptions { AppId = FakeIssuer.AppId }, keys, clock);
    }

    public void Dispose() => keys.Dispose();

    private ValueTask<TokenVerdict> ValidateAsync(Action<TokenDraft>? spoil = null) =>
        validator.ValidateAsync($"Bearer {FakeIssuer.Token(clock.GetUtcNow(), spoil)}", default);

    [Fact]
    public async Task Validate_GoodToken_CarriesServiceAddressAndEndorsements()
    {
        var verdict = await ValidateAsync();

        Assert.Equal(RefusalReason.None, verdict.Refusal);
        Assert.Equal(FakeIssuer.ServiceUrl, verdict.Token!.ServiceUrl);
        Assert.Contains("msteams", verdict.Token.Key.Endorsements.AsEnumerable());
    }

    [Theory]
    [InlineData("api://33333333-3333-3333-3333-333333333333")]
    [InlineData("api://botid-33333333-3333-3333-3333-333333333333")]
    public async Task Validate_AudienceAsIdentifierUri_Passes(string audience) =>
        Assert.NotNull((await ValidateAsync(t => t.Claims["aud"] = audience)).Token);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("eyJhbGciOiJSUzI1NiJ9.e30.c2ln")]
    public async Task Validate_NoBearerToken_IsRefusedWithoutFetch(string? header)
    {
        var verdict = await validator.ValidateAsync(header is null ? StringValues.Empty : new StringValues(header), default);

        Assert.Equal(RefusalReason.NoBearerToken, verdict.Refusal);
        Assert.Equal(0, issuer.Fetches);
    }

    [Fact]
    public async Task Validate_TwoHeaders_IsRefused()
    {
        var good = $"Bearer {FakeIssuer.Token(clock.GetUtcNow())}";

        Assert.Equal(RefusalReason.NoBearerToken, (await validator.ValidateAsync(new StringValues([good, good]), default)).Refusal);
    }

    [Theory]
    [InlineData("Bearer x")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer ....")]
    [InlineData("Bearer e30.e30.")]
    [InlineData("Bearer eyJhbGciOiJSUzI1NiIsImtpZCI6ImtleS0xIn0.!!!.c2ln")]
    [InlineData("Bearer eyJhbGciOiJSUzI1NiIsImtpZCI6ImtleS0xIn0.W10.c2ln")]
    public async Task Validate_Gibberish_IsRefusedWithoutFetch(string header)
    {
        var verdict = await validator.ValidateAsync(header, default);

        Assert.Equal(RefusalReason.UnreadableToken, verdict.Refusal);
        Assert.Equal(0, issuer.Fetches);
    }

    [Fact]
    public async Task Validate_OversizedToken_IsRefused() =>
        Assert.Equal(RefusalReason.NoBearerToken, (await validator.ValidateAsync("Bearer " + new string('a', 20_000), default)).Refusal);

    public static TheoryData<string, string?> WrongAudiences => new()
    {
        { "missing", null }, { "empty", "" }, { "other app", "44444444-4444-4444-4444-444444444444" },
        { "issuer", FakeIssuer.Issuer }, { "prefix", FakeIssuer.AppId + "0" },
    };

    [Theory]
    [MemberData(nameof(WrongAudiences))]
    public async Task Validate_WrongAudience_IsRefused(string name, string? audience)
    {
        var verdict = await ValidateAsync(t => Set(t, "aud", audience));

        Assert.True(verdict.Refusal == RefusalReason.WrongAudience, name);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://api.botframework.com/")]
    [InlineData("https://API.botframework.com")]
    [InlineData("https://api.botframework.us")]
    [InlineData("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")]
    [InlineData("https://login.microsoftonline.com/11111111-1111-1111-1111-111111111111/v2.0")]
    public async Task Validate_WrongIssuer_IsRefused(string? value) =>
        Assert.Equal(RefusalReason.WrongIssuer, (await ValidateAsync(t => Set(t, "iss", value))).Refusal);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public async Task Validate_NoServiceAddressClaim_IsRefused(string? value) =>
        Assert.Equal(RefusalReason.NoServiceAddress, (await ValidateAsync(t => Set(t, "serviceurl", value))).Refusal);

    [Fact]
    public async Task Validate_ServiceAddressClaimInOtherCase_IsNotTheClaim() =>
        Assert.Equal(RefusalReason.NoServiceAddress, (await ValidateAsync(t =>
        {
            t.Claims.Remove("serviceurl");
            t.Claims["serviceUrl"] = FakeIssuer.ServiceUrl;
        })).Refusal);

    [Theory]
    [InlineData(-4, true)]
    [InlineData(-6, false)]
    public async Task Validate_ExpiredByMinutes_PassesWithinSkewOnly(int minutes, bool passes)
    {
        var verdict = await ValidateAsync(t => t.Claims["exp"] = clock.GetUtcNow().AddMinutes(minutes).ToUnixTimeSeconds());

        Assert.Equal(passes ? RefusalReason.None : RefusalReason.Expired, verdict.Refusal);
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(6, false)]
    public async Task Validate_NotValidForMinutes_PassesWithinSkewOnly(int minutes, bool passes)
    {
        var verdict = await ValidateAsync(t => t.Claims["nbf"] = clock.GetUtcNow().AddMinutes(minutes).ToUnixTimeSeconds());

        Assert.Equal(passes ? RefusalReason.None : RefusalReason.Expired, verdict.Refusal);
    }

    [Fact]
    public async Task Validate_NoExpiry_IsRefused() =>
        Assert.Equal(RefusalReason.Expired, (await ValidateAsync(t => t.Claims.Remove("exp"))).Refusal);

    [Theory]
    [InlineData("none")]
    [InlineData("HS256")]
    [InlineData("RS512")]
    [InlineData("PS256")]
    public async Task Validate_OtherAlgorithm_IsRefused(string algorithm) =>
        Assert.Null((await ValidateAsync(t => t.Algorithm = algorithm)).Token);

    [Fact]
    public async Task Validate_SignedWithAnotherKeyUnderAKnownId_IsRefused() =>
        Assert.Equal(RefusalReason.InvalidSignature, (await ValidateAsync(t => t.SigningKey = "forger")).Refusal);

    [Fact]
    public async Task Validate_PayloadChangedAfterSigning_IsRefused()
    {
        var parts = FakeIssuer.Token(clock.GetUtcNow()).Split('.');
        var other = FakeIssuer.Token(clock.GetUtcNow(), t => t.Claims["serviceurl"] = "https://evil.example/").Split('.');

        var verdict = await validator.ValidateAsync($"Bearer {parts[0]}.{other[1]}.{parts[2]}", default);

        Assert.Equal(RefusalReason.InvalidSignature, verdict.Refusal);
    }

    [Fact]
    public async Task Validate_SelfSignedWithUnknownCertificate_IsRefused() =>
        Assert.Equal(RefusalReason.UnknownKey, (await ValidateAsync(t => t.KeyId = "self-signed")).Refusal);

    [Fact]
    public async Task Validate_NoKeyId_IsRefused() =>
        Assert.Equal(RefusalReason.UnreadableToken, (await ValidateAsync(t => t.KeyId = null)).Refusal);

    [Fact]
    public async Task Validate_CriticalHeaderExtension_IsRefused() =>
        Assert.Equal(RefusalReason.UnreadableToken, (await ValidateAsync(t => t.Header["crit"] = new[] { "b64" })).Refusal);

    [Theory]
    [InlineData(-30, -1, false)]
    [InlineData(1, 30, false)]
    [InlineData(-30, 30, true)]
    public async Task Validate_CertificateTerm_IsObserved(int fromDays, int untilDays, bool passes)
    {
        var now = clock.GetUtcNow();
        using var certificate = FakeIssuer.Certificate("cert-1", now.AddDays(fromDays), now.AddDays(untilDays));
        issuer.Publish("cert-1", ["msteams"], certificate);

        var verdict = await ValidateAsync(t => t.KeyId = "cert-1");

        Assert.Equal(passes ? RefusalReason.None : RefusalReason.KeyExpired, verdict.Refusal);
    }

    [Fact]
    public async Task Validate_MetadataDown_FailsClosed()
    {
        issuer.IsDown = true;

        Assert.Equal(RefusalReason.KeysUnavailable, (await ValidateAsync()).Refusal);
    }

    [Fact]
    public async Task Validate_SameTokenAfterItsEnd_IsRefusedThoughSeenBefore()
    {
        var header = $"Bearer {FakeIssuer.Token(clock.GetUtcNow())}";
        Assert.NotNull((await validator.ValidateAsync(header, default)).Token);
        Assert.NotNull((await validator.ValidateAsync(header, default)).Token);

        clock.Advance(TimeSpan.FromMinutes(16));

        Assert.Equal(RefusalReason.Expired, (await validator.ValidateAsync(header, default)).Refusal);
    }

    [Fact]
    public async Task Validate_SameTokenAfterItsKeyWasWithdrawn_IsRefusedThoughSeenBefore()
    {
        var header = $"Bearer {FakeIssuer.Token(clock.GetUtcNow(), t => t.Claims["exp"] = clock.GetUtcNow().AddDays(2).ToUnixTimeSeconds())}";
        Assert.NotNull((await validator.ValidateAsync(header, default)).Token);

        issuer.Withdraw("key-1");
        issuer.Publish("key-2");
        clock.Advance(ChannelKeys.Lifetime);

        Assert.Equal(RefusalReason.UnknownKey, (await validator.ValidateAsync(header, default)).Refusal);
    }

    [Fact]
    public async Task Validate_TokenThatDiffersInOneLetter_DoesNotProfitFromTheCache()
    {
        var token = FakeIssuer.Token(clock.GetUtcNow());
        Assert.NotNull((await validator.ValidateAsync($"Bearer {token}", default)).Token);
        var at = token.LastIndexOf('.') + 10;
        var other = token[..at] + (token[at] == 'A' ? 'B' : 'A') + token[(at + 1)..];

        Assert.Equal(RefusalReason.InvalidSignature, (await validator.ValidateAsync($"Bearer {other}", default)).Refusal);
    }

    private static void Set(TokenDraft token, string claim, string? value)
    {
        token.Claims.Remove(claim);
        if (value is not null)
        {
            token.Claims[claim] = value;
        }
    }
}
