using TpmAssistant.Domain.Meetings.Facilitation;

namespace TpmAssistant.Bot.Meetings;

/// <summary>One running meeting's card: a timer for the next update and one for the next look at the clock; one of both at a time.</summary>
internal sealed class LiveCard : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _one = new(1);
    private readonly TimeProvider _clock;
    private readonly TimeSpan _pace;
    private readonly Func<IReadOnlyList<MeetingEffect>, CancellationToken, Task<DateTimeOffset?>> _show;
    private readonly Func<CancellationToken, Task<DateTimeOffset?>> _look;
    private readonly ILogger _logger;
    private readonly CancellationToken _stopping;
    private readonly ITimer _update;
    private readonly ITimer _mark;
    private readonly List<MeetingEffect> _effects = [];
    private bool _isDue;
    private DateTimeOffset _notBefore;
    private Task _work = Task.CompletedTask;

    /// <param name="clock">The clock.</param>
    /// <param name="pace">The least time between two updates.</param>
    /// <param name="show">Updates the card and says the effects; answers when to look at the clock.</param>
    /// <param name="look">Looks at the clock; answers when to look again.</param>
    /// <param name="logger">Where failures go.</param>
    /// <param name="stopping">Ends the work.</param>
    public LiveCard(
        TimeProvider clock, TimeSpan pace, Func<IReadOnlyList<MeetingEffect>, CancellationToken, Task<DateTimeOffset?>> show,
        Func<CancellationToken, Task<DateTimeOffset?>> look, ILogger logger, CancellationToken stopping)
    {
        (_clock, _pace, _show, _look, _logger, _stopping) = (clock, pace, show, look, logger, stopping);
        _update = clock.CreateTimer(_ => Run(UpdateAsync), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _mark = clock.CreateTimer(_ => Run(_look), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>It is shown already: the next update waits its turn, and the clock is looked at.</summary>
    public void Begun()
    {
        lock (_gate) _notBefore = _clock.GetUtcNow() + _pace;
        Run(_look);
    }

    /// <summary>Something changed.</summary>
    public void Changed(IReadOnlyList<MeetingEffect> effects)
    {
        lock (_gate)
        {
            _effects.AddRange(effects);
            if (_isDue) return;
            _isDue = true;
            var wait = _notBefore - _clock.GetUtcNow();
            _update.Change(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    public Task WhenIdleAsync()
    {
        lock (_gate) return _work;
    }

    public void Dispose()
    {
        _update.Dispose();
        _mark.Dispose();
        _one.Dispose();
    }

    private Task<DateTimeOffset?> UpdateAsync(CancellationToken cancellationToken)
    {
        MeetingEffect[] effects;
        lock (_gate)
        {
            _isDue = false;
            _notBefore = _clock.GetUtcNow() + _pace;
            effects = [.. _effects];
            _effects.Clear();
        }

        return _show(effects, cancellationToken);
    }

    private void Run(Func<CancellationToken, Task<DateTimeOffset?>> work)
    {
        lock (_gate) _work = Task.WhenAll(_work, Task.Run(() => RunAsync(work), CancellationToken.None));
    }

    private async Task RunAsync(Func<CancellationToken, Task<DateTimeOffset?>> work)
    {
        try
        {
            await _one.WaitAsync(_stopping);
            try
            {
                if (await work(_stopping) is not { } mark) return;
                var wait = mark - _clock.GetUtcNow();
                _mark.Change(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
            }
            finally
            {
                _one.Release();
            }
        }
        catch (Exception) when (_stopping.IsCancellationRequested)
        {
            // The log has it; the next start shows it.
        }
        catch (Exception failed)
        {
            // The boundary of a job: the card follows with the next press.
            MeetingLog.NotShown(_logger, failed);
        }
    }
}
