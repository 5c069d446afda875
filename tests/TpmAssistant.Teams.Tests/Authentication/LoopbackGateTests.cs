using System.Net;
using Microsoft.AspNetCore.Http;
using TpmAssistant.Teams.Authentication;

namespace TpmAssistant.Teams.Tests.Authentication;

public sealed class LoopbackGateTests
{
    private static DefaultHttpContext Call(string? remote = "127.0.0.1", string host = "localhost:3978")
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = remote is null ? null : IPAddress.Parse(remote);
        context.Request.Host = new HostString(host);
        return context;
    }

    [Theory]
    [InlineData("127.0.0.1", "localhost:3978", true)]
    [InlineData("::1", "[::1]:3978", true)]
    [InlineData("::ffff:127.0.0.1", "127.0.0.1:3978", true)]
    [InlineData(null, "localhost", true)]
    [InlineData("10.0.0.7", "localhost:3978", false)]
    [InlineData("127.0.0.1", "evil.example", false)]
    [InlineData("127.0.0.1", "localhost.evil.example", false)]
    public void Admits_OnlyThisMachine(string? remote, string host, bool expected) =>
        Assert.Equal(expected, LoopbackGate.Admits(Call(remote, host)));

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("X-Forwarded-Host", "bot.example")]
    [InlineData("Forwarded", "for=203.0.113.9")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    public void Admits_ThroughProxyOrFromAWebPage_No(string header, string value)
    {
        var call = Call();
        call.Request.Headers[header] = value;

        Assert.False(LoopbackGate.Admits(call));
    }

    [Fact]
    public void Admits_PageOfThisMachine_Yes()
    {
        var call = Call();
        call.Request.Headers.Origin = "http://localhost:56150";

        Assert.True(LoopbackGate.Admits(call));
    }
}
