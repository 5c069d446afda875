using System.Globalization;
using TpmAssistant.DemoTenant.Http;

namespace TpmAssistant.DemoTenant.Controls;

/// <summary>A planted fault: requests below <see cref="Path"/> answer <see cref="Status"/>, late by <see cref="DelayMs"/>, the next <see cref="Times"/> times.</summary>
/// <param name="Path">Start of a path below <c>/v1.0</c>; <c>*</c> stands for any run of characters.</param>
/// <param name="Status">Status to answer with; null only delays.</param>
/// <param name="RetryAfter">Value of the Retry-After header, in seconds; fractions are sent as they are.</param>
/// <param name="DelayMs">Milliseconds to wait before answering.</param>
/// <param name="Times">How many requests are hit.</param>
/// <param name="After">Whether the request is carried out first, and only its answer is lost.</param>
internal sealed record Fault(string Path, int? Status, double? RetryAfter, int DelayMs, int Times, bool After = false)
{
    public GraphAnswer? Answer()
    {
        if (Status is not { } status)
            return null;
        var answer = status switch
        {
            429 => GraphErrors.Of(429, "TooManyRequests", "Too many requests. Please wait before sending more."),
            503 => GraphErrors.Of(503, "ServiceUnavailable", "The service is temporarily unavailable."),
            401 => GraphErrors.UnknownToken,
            403 => GraphErrors.Denied(),
            404 => GraphErrors.NotFound,
            _ => GraphErrors.Of(status, "generalException", "General exception while processing."),
        };
        return RetryAfter is { } wait ? answer.With("Retry-After", wait.ToString(CultureInfo.InvariantCulture)) : answer;
    }

    public bool Covers(string path)
    {
        var parts = Path.Split('*');
        if (!path.StartsWith(parts[0], StringComparison.OrdinalIgnoreCase))
            return false;
        var at = parts[0].Length;
        foreach (var part in parts.Skip(1))
        {
            var found = path.IndexOf(part, at, StringComparison.OrdinalIgnoreCase);
            if (found < 0)
                return false;
            at = found + part.Length;
        }

        return true;
    }
}

/// <summary>The faults still to come; each is used up by the requests it covers.</summary>
internal sealed class FaultPlan
{
    private readonly Lock _gate = new();
    private readonly List<Fault> _faults = [];

    public void Add(Fault fault)
    {
        lock (_gate)
            _faults.Add(fault);
    }

    public void Clear()
    {
        lock (_gate)
            _faults.Clear();
    }

    public Fault? Take(string path)
    {
        lock (_gate)
        {
            var at = _faults.FindIndex(fault => fault.Covers(path));
            if (at < 0)
                return null;
            var fault = _faults[at];
            if (fault.Times <= 1)
                _faults.RemoveAt(at);
            else
                _faults[at] = fault with { Times = fault.Times - 1 };
            return fault;
        }
    }
}
