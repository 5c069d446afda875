using System.Globalization;
using System.Text.Json.Nodes;
using TpmAssistant.DemoTenant.Controls;

namespace TpmAssistant.DemoTenant.Http;

/// <summary>Answers one request or one batch step: fault if one is planted, then the route, then the effect log.</summary>
internal sealed class GraphServer(RouteTable routes, FaultPlan faults, EffectLog effects, TimeProvider clock)
{
    // Actions that are POSTs but change nothing.
    private static readonly HashSet<string> Readings =
        new(["getSchedule", "findMeetingTimes", "getPresencesByUserId"], StringComparer.OrdinalIgnoreCase);

    private readonly Lock _gate = new();

    public async Task<GraphAnswer> RunAsync(GraphCall call, CancellationToken cancellationToken)
    {
        var answer = await AnswerAsync(call, cancellationToken);
        var requestId = Guid.NewGuid().ToString();
        var clientId = call.Header("client-request-id") ?? requestId;
        if (answer.Body?["error"] is JsonObject error)
        {
            error["innerError"] = new JsonObject
            {
                ["date"] = clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
                ["request-id"] = requestId,
                ["client-request-id"] = clientId,
            };
        }

        return answer.With("request-id", requestId).With("client-request-id", clientId);
    }

    private async Task<GraphAnswer> AnswerAsync(GraphCall call, CancellationToken cancellationToken)
    {
        var fault = faults.Take(call.Path);
        if (fault is { DelayMs: > 0 })
            await Task.Delay(TimeSpan.FromMilliseconds(fault.DelayMs), clock, cancellationToken);
        var answer = fault?.Answer();
        if (answer is null && call.Path.Equals("/$batch", StringComparison.OrdinalIgnoreCase))
            return call.Method == "POST" ? await BatchRunner.RunAsync(this, call, cancellationToken) : GraphErrors.NotAllowed(call.Method);
        var lost = fault is { After: true } ? answer : null;
        answer = lost is null ? answer ?? Route(call) : Route(call);
        if (IsWrite(call))
            effects.Add(call, answer, clock.GetUtcNow());
        return lost ?? answer;
    }

    /// <summary>Lets a person's own hand change what the routes also change.</summary>
    public void Exclusively(Action change)
    {
        lock (_gate) change();
    }

    private GraphAnswer Route(GraphCall call)
    {
        // One request at a time: the stores behind the routes are plain collections.
        lock (_gate)
        {
            try
            {
                // Bodies are changed nowhere, answers are not shared: both are cut loose from the stores here.
                var answer = routes.Run(call);
                return answer with { Body = answer.Body?.DeepClone() };
            }
            catch (GraphRefusal refusal)
            {
                return refusal.Answer with { Body = refusal.Answer.Body?.DeepClone() };
            }
        }
    }

    private static bool IsWrite(GraphCall call) =>
        call.Method is not "GET" && !call.Path.Equals("/$batch", StringComparison.OrdinalIgnoreCase)
        && !Readings.Contains(call.Path[(call.Path.LastIndexOf('/') + 1)..]);
}
