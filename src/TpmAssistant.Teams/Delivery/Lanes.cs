using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace TpmAssistant.Teams.Delivery;

/// <summary>
/// Runs work in order within a key and in parallel across keys, at most so much at once. Holds nothing that is not stored
/// elsewhere; a lane exists only while it has work.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "Work may outlive its host; a semaphore without a wait handle holds nothing to dispose of.")]
internal sealed class Lanes<T>(Func<T, Task> run, int parallel)
{
    private readonly ConcurrentDictionary<string, Lane> lanes = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim slots = new(parallel, parallel);
    private readonly Lock idleLock = new();
    private TaskCompletionSource? idle;
    private int count;

    /// <summary>How much is waiting or running.</summary>
    public int Count => Volatile.Read(ref count);

    public void Enqueue(string key, T item)
    {
        Interlocked.Increment(ref count);
        while (!lanes.GetOrAdd(key, static (k, owner) => new Lane(owner, k), this).TryAdd(item))
        {
            // The lane had just emptied and is being removed; the next one is new.
        }
    }

    /// <summary>Completes once nothing is waiting or running.</summary>
    public Task WhenIdleAsync()
    {
        lock (idleLock)
        {
            idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var task = idle.Task;
            SignalIfIdle();
            return task;
        }
    }

    private async Task RunAsync(Lane lane)
    {
        while (lane.TryTake(out var item))
        {
            await slots.WaitAsync();
            try
            {
                await run(item);
            }
            finally
            {
                slots.Release();
                if (Interlocked.Decrement(ref count) == 0)
                {
                    lock (idleLock)
                    {
                        SignalIfIdle();
                    }
                }
            }
        }
    }

    private void SignalIfIdle()
    {
        if (Count == 0 && idle is not null)
        {
            idle.SetResult();
            idle = null;
        }
    }

    private sealed class Lane(Lanes<T> owner, string key) : IThreadPoolWorkItem
    {
        private readonly Queue<T> waiting = new();
        private bool running;
        private bool closed;

        public bool TryAdd(T item)
        {
            lock (waiting)
            {
                if (closed)
                {
                    return false;
                }

                waiting.Enqueue(item);
                if (running)
                {
                    return true;
                }

                running = true;
            }

            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
            return true;
        }

        public bool TryTake(out T item)
        {
            lock (waiting)
            {
                if (waiting.TryDequeue(out item!))
                {
                    return true;
                }

                closed = true;
            }

            owner.lanes.TryRemove(KeyValuePair.Create(key, this));
            return false;
        }

        /// <summary>The work handles its own failures; one that escapes is a bug and ends the process visibly.</summary>
        public async void Execute() => await owner.RunAsync(this);
    }
}
