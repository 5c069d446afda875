using Microsoft.Extensions.DependencyInjection;
using TpmAssistant.Application.Access;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Graph.Http;
using TpmAssistant.Graph.Sessions;
using TpmAssistant.Graph.Tokens;

namespace TpmAssistant.Graph.Tests.Fakes;

/// <summary>The adapter as the composition root makes it, over a scripted Graph and an impatient clock.</summary>
internal sealed class Bench : IDisposable
{
    public const string Ada = "aaaaaaaa-0000-4000-8000-000000000001";
    public const string Token = "demo:" + Ada;

    private readonly ServiceProvider _provider;

    public Bench(ScriptedGraph? graph = null, IGraphTokens? tokens = null, Action<GraphOptions>? configure = null, HttpMessageHandler? transport = null)
    {
        Graph = graph ?? new ScriptedGraph();
        var services = new ServiceCollection().AddLogging();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton(new GraphTransport(transport ?? Graph.Wire()));
        if (tokens is not null) services.AddSingleton(tokens);
        services.AddGraph(options =>
        {
            options.BaseUrl = new Uri(Graph.Root);
            (options.TryTimeout, options.ReadingTimeout) = (TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(9));
            configure?.Invoke(options);
        });
        _provider = services.BuildServiceProvider();
    }

    public ScriptedGraph Graph { get; }

    public ImpatientClock Clock { get; } = new();

    public long Requests => _provider.GetRequiredService<GraphRequestCounter>().Count;

    public static Asker Asker { get; } = new(
        new TenantId("t-1"), new PersonId(Ada), "Ada", "en-GB", "Europe/Berlin", new ConversationRef("c-1", ConversationScope.Personal));

    public T Get<T>()
        where T : notnull => _provider.GetRequiredService<T>();

    public async Task<GraphSession> OpenAsync() => (await Get<GraphSessions>().OpenAsync(Asker, CancellationToken.None)).Session!;

    public void Dispose() => _provider.Dispose();
}
