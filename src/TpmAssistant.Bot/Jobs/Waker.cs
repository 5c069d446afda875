using Quartz;
using TpmAssistant.Application.Cadence;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Bot.Jobs;

/// <summary>
/// Wakes schedules through Quartz, which holds ids and instants only. What is due is decided by the schedules' own rows, from which every
/// wake-up is set again at start. Until then, and on the command line, nothing is woken: the rows keep what is asked for.
/// </summary>
internal sealed class Waker(
    ISchedulerFactory factory, Lazy<RunSchedule> runs, Wakes wakes, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<Waker> logger)
    : BackgroundService, IScheduleWaker
{
    private static readonly JobKey Job = new("wake");

    private IScheduler? _scheduler;

    public async Task WakeAtAsync(TenantId tenant, ScheduleId id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (_scheduler is not { } scheduler) return;
        // What has passed would wait for Quartz's round of misfires, a minute later.
        var now = clock.GetUtcNow();
        var trigger = TriggerBuilder.Create().WithIdentity(Key(tenant, id)).ForJob(Job).StartAt(at > now ? at : now)
            .WithSimpleSchedule(s => s.WithMisfireInstruction(SimpleTriggerMisfireInstruction.FireNow)).Build();
        await scheduler.ScheduleTrigger(trigger, TriggerConflict.Replace, cancellationToken);
    }

    public async Task ForgetAsync(TenantId tenant, ScheduleId id, CancellationToken cancellationToken)
    {
        if (_scheduler is { } scheduler) await scheduler.UnscheduleJob(Key(tenant, id), cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (_scheduler is { } scheduler) await scheduler.Shutdown(waitForJobsToComplete: true, cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!wakes.Enabled) return;
        var started = new TaskCompletionSource();
        using var onStarted = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        try
        {
            var scheduler = await factory.GetScheduler(stoppingToken);
            await scheduler.AddJob(
                JobBuilder.Create<WakeJob>().WithIdentity(Job).StoreDurably().Build(), new AddJobOptions { Replace = true }, stoppingToken);
            _scheduler = scheduler;
            await runs.Value.WakeAllAsync(stoppingToken);
            await scheduler.Start(stoppingToken);
        }
        catch (Exception failed) when (!stoppingToken.IsCancellationRequested)
        {
            // The boundary of a job: people go on being answered, and the log says that nothing comes round.
            Log.WakerFailed(logger, failed);
        }
    }

    internal static TenantId TenantOf(TriggerKey key) => new(key.Group[1..]);

    // A group may not be empty, a tenant may.
    private static TriggerKey Key(TenantId tenant, ScheduleId id) => new(id.Value, "t" + tenant.Value);
}

/// <summary>Whether this process wakes schedules; a single question does not.</summary>
internal sealed record Wakes(bool Enabled);

/// <summary>What Quartz calls when a schedule is to be woken.</summary>
internal sealed class WakeJob(RunSchedule run) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await run.WakeAsync(Waker.TenantOf(context.Trigger.Key), new ScheduleId(context.Trigger.Key.Name), cancellationToken);
}
