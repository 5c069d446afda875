using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Sources;
using TpmAssistant.Graph.Http;
using TpmAssistant.Graph.Tokens;

namespace TpmAssistant.Graph.Tests;

public sealed class GraphOptionsTests
{
    [Fact]
    public void Problems_Cloud_NeedsSigningIn()
    {
        Assert.Equal(new Uri("https://graph.microsoft.com/v1.0"), new GraphOptions().BaseUrl);
        Assert.Contains("signing in", Assert.Single(new GraphOptions().Problems()), StringComparison.Ordinal);
        Assert.Empty(new GraphOptions { SignIn = new GraphSignIn { ClientId = "app", Secret = "s" } }.Problems());
    }

    [Theory]
    [InlineData("http://127.0.0.1:3978/demo/v1.0", null)]
    [InlineData("http://localhost:3978/demo/v1.0", null)]
    [InlineData("http://graph.example/v1.0", "https")]
    [InlineData("ftp://localhost/v1.0", "absolute http")]
    [InlineData("http://localhost/v1.0?x=1", "query")]
    public void Problems_BaseUrl_IsHttpsOrThisMachine(string url, string? problem) =>
        AssertProblem(new GraphOptions { BaseUrl = new Uri(url) }, problem);

    [Theory]
    [InlineData(20, 20, 60, null)]
    [InlineData(0, 20, 60, "TryTimeout")]
    [InlineData(20, -1, 60, "LongestWait")]
    [InlineData(20, 20, 601, "ReadingTimeout")]
    public void Problems_Times_HaveRanges(int tryTimeout, int longestWait, int readingTimeout, string? problem) => AssertProblem(
        new GraphOptions
        {
            BaseUrl = new Uri("http://localhost/v1.0"), TryTimeout = TimeSpan.FromSeconds(tryTimeout), LongestWait = TimeSpan.FromSeconds(longestWait),
            ReadingTimeout = TimeSpan.FromSeconds(readingTimeout),
        },
        problem);

    [Theory]
    [InlineData("", "secret", "https://login.example", "id")]
    [InlineData("app", null, "https://login.example", "exactly one")]
    [InlineData("app", "secret", "http://login.example", "https")]
    public void Problems_SignIn_IsComplete(string clientId, string? secret, string login, string problem) => AssertProblem(
        new GraphOptions { SignIn = new GraphSignIn { ClientId = clientId, Secret = secret, LoginEndpoint = new Uri(login) } }, problem);

    [Fact]
    public void AddGraph_WrongOptions_StopTheStart()
    {
        using var provider = new ServiceCollection().AddLogging().AddGraph(options => options.LongestWait = TimeSpan.FromHours(1)).BuildServiceProvider();
        Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());
    }

    [Fact]
    public void AddGraph_Demo_ResolvesEveryPort()
    {
        using var provider = new ServiceCollection().AddLogging().AddGraph(options => options.BaseUrl = new Uri("http://localhost:3978/demo/v1.0")).BuildServiceProvider();

        Assert.Equal("planner", Assert.Single(provider.GetServices<ITaskSource>()).Kind);
        Assert.NotNull(provider.GetRequiredService<ICalendarSource>());
        Assert.NotNull(provider.GetRequiredService<IPersonalWorkSource>());
        Assert.NotNull(provider.GetRequiredService<IDirectory>());
        Assert.NotNull(provider.GetRequiredService<IMailDrafts>());
        Assert.Equal(0, provider.GetRequiredService<GraphRequestCounter>().Count);
        Assert.IsType<DemoGraphTokens>(provider.GetRequiredService<IGraphTokens>());
    }

    [Fact]
    public void AddGraph_SignInConfigured_ExchangesTokens()
    {
        using var provider = new ServiceCollection().AddLogging().AddSingleton<IUserAssertions, NoAssertions>()
            .AddGraph(options => options.SignIn = new GraphSignIn { ClientId = "app", Secret = "s" }).BuildServiceProvider();

        Assert.IsType<OnBehalfOfGraphTokens>(provider.GetRequiredService<IGraphTokens>());
    }

    private static void AssertProblem(GraphOptions options, string? problem)
    {
        if (problem is null) Assert.Empty(options.Problems());
        else Assert.Contains(problem, Assert.Single(options.Problems()), StringComparison.Ordinal);
    }

    private sealed class NoAssertions : IUserAssertions
    {
        public ValueTask<string?> FindAsync(Application.Access.Asker asker, CancellationToken cancellationToken) => new((string?)null);
    }
}
