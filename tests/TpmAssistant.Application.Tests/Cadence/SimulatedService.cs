using Microsoft.Extensions.Logging.Abstractions;
using TpmAssistant.Application.Cadence;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Cadence;

/// <summary>
/// The service over weeks: a clock moved by hand from wake-up to wake-up, several replicas that all wake, processes that end in the middle
/// of a run, and times when nothing runs at all.
/// </summary>
internal sealed class SimulatedService(FakeClock clock, Project project, int replicas) : IScheduledWork, IDisposable
{
    private readonly List<(FakeWaker Waker, RunSchedule Run)> _processes = [];
    private CancellationTokenSource _life = new();

    public void Dispose() => _life.Dispose();

    public string Kind => "report";

    public bool IsQuiet { get; set; }

    public InMemoryScheduleStore Store { get; } = new();

    public RecordingNotifier Notifier { get; } = new();

    /// <summary>Runs that were done, in order.</summary>
    public List<Firing> Done { get; } = [];

    /// <summary>Runs that were begun, in order.</summary>
    public List<DateTimeOffset> Begun { get; } = [];

    /// <summary>What a run comes to; <see langword="null"/> when the process ends in the middle of it.</summary>
    public Func<Firing, RunOutcome?> Outcome { get; set; } = _ => RunOutcome.Done;

    public SchedulePlanner Planner { get; } = new(new InMemoryProjectStore(project));

    public Task<RunOutcome> RunAsync(Firing firing, CancellationToken cancellationToken)
    {
        lock (Begun) Begun.Add(firing.Run.Due);
        if (Outcome(firing) is not { } outcome)
        {
            _life.Cancel();
            throw new OperationCanceledException("The process ended here.");
        }

        if (outcome == RunOutcome.Done)
            lock (Done) Done.Add(firing);
        return Task.FromResult(outcome);
    }

    /// <summary>Starts all replicas anew.</summary>
    public async Task StartAsync()
    {
        _life = new CancellationTokenSource();
        _processes.Clear();
        for (var i = 0; i < replicas; i++)
        {
            var waker = new FakeWaker();
            _processes.Add((waker, new RunSchedule(Store, Planner, waker, Notifier, [this], clock, NullLogger<RunSchedule>.Instance)));
        }

        foreach (var (_, run) in _processes) await run.WakeAllAsync(default);
    }

    /// <summary>Lets the time pass until an instant, with every wake-up on the way; a process that ends takes the others with it and all start anew.</summary>
    public async Task RunUntilAsync(DateTimeOffset until)
    {
        while (true)
        {
            var due = _processes.SelectMany(p => p.Waker.Wakes.Values).Where(at => at <= until).DefaultIfEmpty(DateTimeOffset.MaxValue).Min();
            if (due == DateTimeOffset.MaxValue) break;
            if (due > clock.GetUtcNow()) clock.Advance(due - clock.GetUtcNow());
            var woken = _processes.SelectMany(p => p.Waker.Wakes.Where(w => w.Value <= clock.GetUtcNow()).Select(w => (p.Waker, p.Run, w.Key))).ToList();
            foreach (var (waker, _, key) in woken) await waker.ForgetAsync(key.Tenant, key.Id, default);
            try
            {
                // Each twice: a wake-up may come again.
                await Task.WhenAll(woken.Concat(woken).Select(w => Task.Run(() => w.Run.WakeAsync(w.Key.Tenant, w.Key.Id, _life.Token))));
            }
            catch (OperationCanceledException)
            {
                await StartAsync();
            }
        }

        if (until > clock.GetUtcNow()) clock.Advance(until - clock.GetUtcNow());
    }
}
