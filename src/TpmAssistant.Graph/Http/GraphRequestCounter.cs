using System.Diagnostics.Metrics;

namespace TpmAssistant.Graph.Http;

/// <summary>Counts what goes over the wire to Graph; a batch is one request, and so is each repetition.</summary>
public sealed class GraphRequestCounter : IDisposable
{
    /// <summary>The meter's name, for whoever collects it.</summary>
    public const string MeterName = "TpmAssistant.Graph";

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _requests;
    private long _count;

    public GraphRequestCounter() => _requests = _meter.CreateCounter<long>("tpm.graph.requests", "{request}", "Requests sent to Microsoft Graph");

    /// <summary>Requests since the start.</summary>
    public long Count => Interlocked.Read(ref _count);

    public void Dispose() => _meter.Dispose();

    internal void Sent(string method, int status)
    {
        Interlocked.Increment(ref _count);
        _requests.Add(1, new("http.request.method", method), new("http.response.status_code", status));
    }
}
