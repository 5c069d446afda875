using TpmAssistant.Domain.Schedule;

namespace TpmAssistant.Benchmarks.Schedule;

/// <summary>The least that could do it: finish-to-start links without waits, over arrays in order, in working minutes.</summary>
internal sealed class BarePass
{
    private readonly int[] _duration;
    private readonly int[] _first;
    private readonly int[] _before;
    private readonly int[] _finish;
    private readonly int[] _late;
    private readonly int[] _slack;

    public BarePass(ScheduleNetwork network)
    {
        _duration = [.. network.Order.Select(n => (int)n.Duration)];
        _before = [.. network.Order.SelectMany(n => n.In.Select(e => e.From.Index))];
        _first = [0, .. network.Order.Select(n => n.In.Count)];
        for (var i = 1; i < _first.Length; i++) _first[i] += _first[i - 1];
        (_finish, _late, _slack) = (new int[_duration.Length], new int[_duration.Length], new int[_duration.Length]);
    }

    public void Run()
    {
        var end = 0;
        for (var i = 0; i < _duration.Length; i++)
        {
            var start = 0;
            for (var e = _first[i]; e < _first[i + 1]; e++) start = Math.Max(start, _finish[_before[e]]);
            _finish[i] = start + _duration[i];
            end = Math.Max(end, _finish[i]);
        }

        Array.Fill(_late, end);
        for (var i = _duration.Length - 1; i >= 0; i--)
        {
            var start = _late[i] - _duration[i];
            _slack[i] = _late[i] - _finish[i];
            for (var e = _first[i]; e < _first[i + 1]; e++) _late[_before[e]] = Math.Min(_late[_before[e]], start);
        }
    }
}
