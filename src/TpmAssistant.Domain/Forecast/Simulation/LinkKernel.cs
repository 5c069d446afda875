using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Forecast.Simulation;

/// <summary>
/// The kernel for every other network: all link types with lags, dates, several calendars, and tasks that share the pace of their person.
/// </summary>
/// <remarks>
/// Tasks of one person: with probability <c>q</c> a task takes the number drawn for the person, else one of its own. Each duration keeps its distribution, and two tasks of
/// one person have the rank correlation <c>q²</c>: a mixture of the independence copula and the upper Fréchet bound (R. B. Nelsen: An Introduction to Copulas, 2006, 2.2 and 3.2).
/// A task that is done is placed once; in each iteration it only takes its random number, so that the others keep theirs. All that a pass calls is built into it: left to themselves, those methods would run unoptimised in the first forecasts of a process, which are most of those of a command line.
/// </remarks>
internal readonly ref struct LinkKernel : IKernel<LinkKernel>
{
    private const int Width = Kernels.Width;

    private readonly Network network;
    private readonly Rules rules;
    private readonly ref float starts;
    private readonly ref float finishes;
    private readonly float[] paces;

    private LinkKernel(Network network, ref float starts, ref float finishes)
    {
        (this.network, rules) = (network, network.Rules!);
        paces = new float[rules.PeopleCount * Width];
        this.starts = ref starts;
        this.finishes = ref finishes;
        for (var task = 0; task < network.Count; task++)
        {
            if (!rules.Settled[task]) continue;
            for (var half = 0; half < Width; half += Lanes.Count) Place(task, half, network.Shapes[task].Sample(Vector512<float>.Zero, network.Tables));
        }
    }

    /// <inheritdoc/>
    public static LinkKernel Create(Network network, ref float starts, ref float finishes) => new(network, ref starts, ref finishes);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Forward(ulong seed, int strip)
    {
        for (var half = 0; half < Width; half += Lanes.Count)
        {
            var lanes = new Lanes(seed, strip + (half / Lanes.Count));
            for (var person = 0; person < rules.PeopleCount; person++) lanes.Next().CopyTo(paces, (person * Width) + half);
            for (var task = 0; task < network.Count; task++)
            {
                var u = lanes.Next();
                if (rules.Settled[task]) continue;
                if (rules.People[task] is >= 0 and var person)
                {
                    var shares = Vector512.LessThan(lanes.Next(), Vector512.Create(rules.Shared));
                    u = Vector512.ConditionalSelect(shares, Vector512.Create(paces, (person * Width) + half), u);
                }

                Place(task, half, network.Shapes[task].Sample(u, network.Tables));
            }
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Backward(scoped Span<uint> critical, scoped ReadOnlySpan<float> last)
    {
        critical.Clear();
        for (var task = network.Count - 1; task >= 0; task--)
        {
            if (rules.Settled[task]) continue;
            for (var half = 0; half < Width; half += Lanes.Count)
            {
                var (start, finish) = (Load(in starts, task, half), Load(in finishes, task, half));
                critical[task] |= Bits(finish, Vector512.Create(last[half..]), half);
                if (critical[task] == 0 || !float.IsNaN(rules.FixedStarts[task])) continue;
                var latest = ClockOf(task) is null ? start : Latest(task, half);
                for (var link = network.FirstIn[task]; link < network.FirstIn[task + 1]; link++)
                {
                    var allowed = Allowed(link, half);
                    var drives = !BindsStart(link) ? Bits(allowed, finish, half)
                        : Bits(allowed, latest, half) & (ClockOf(task) is null ? uint.MaxValue : Bits(FirstWork(task, allowed), start, half));
                    critical[network.From[link]] |= critical[task] & drives;
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Bits(Vector512<float> a, Vector512<float> b, int half) => (uint)Vector512.GreaterThanOrEqual(a, b).ExtractMostSignificantBits() << half;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Load(in float values, int task, int half) => Vector512.LoadUnsafe(in values, (nuint)((task * Width) + half));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Place(int task, int half, Vector512<float> duration)
    {
        Vector512<float> start, finish;
        if (rules.FixedStarts[task] is var given && !float.IsNaN(given))
        {
            start = Vector512.Create(given);
            finish = Finish(task, start, duration);
        }
        else
        {
            start = FirstWork(task, Latest(task, half));
            var bound = Vector512.Create(rules.FinishesFrom[task]);
            for (var link = network.FirstIn[task]; link < network.FirstIn[task + 1]; link++)
            {
                if (!BindsStart(link)) bound = Vector512.MaxNative(bound, Allowed(link, half));
            }

            finish = Finish(task, start, duration);
            var held = Vector512.GreaterThan(bound, finish);
            if (held != Vector512<float>.Zero)
            {
                finish = Vector512.ConditionalSelect(held, bound, finish);
                start = Vector512.ConditionalSelect(held, StartFor(task, finish, duration), start);
            }
        }

        start.StoreUnsafe(ref starts, (nuint)((task * Width) + half));
        finish.StoreUnsafe(ref finishes, (nuint)((task * Width) + half));
    }

    /// <summary>The start that links and dates allow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<float> Latest(int task, int half)
    {
        var start = Vector512.Create(rules.StartsFrom[task]);
        for (var link = network.FirstIn[task]; link < network.FirstIn[task + 1]; link++)
        {
            if (BindsStart(link)) start = Vector512.MaxNative(start, Allowed(link, half));
        }

        return start;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool BindsStart(int link) => rules.Types[link] is DependencyType.FinishToStart or DependencyType.StartToStart;

    /// <summary>The instant that a link allows what follows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<float> Allowed(int link, int half)
    {
        var from = rules.Types[link] is DependencyType.FinishToStart or DependencyType.FinishToFinish
            ? Load(in finishes, network.From[link], half) : Load(in starts, network.From[link], half);
        var lag = rules.Lags[link];
        if (rules.LagClocks.Length == 0 || rules.LagClocks[link] is not { } clock || lag == 0) return from + Vector512.Create(lag);
        return clock.After(from, lag);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<float> FirstWork(int task, Vector512<float> instants) =>
        ClockOf(task) is { } clock ? clock.FirstWork(instants) : instants;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<float> Finish(int task, Vector512<float> start, Vector512<float> duration) =>
        ClockOf(task) is { } clock ? clock.Finish(start, duration) : start + duration;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<float> StartFor(int task, Vector512<float> finish, Vector512<float> duration) =>
        ClockOf(task) is { } clock ? clock.StartFor(finish, duration) : finish - duration;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ClockMap? ClockOf(int task) => rules.Clocks.Length == 0 ? null : rules.Clocks[task];
}
