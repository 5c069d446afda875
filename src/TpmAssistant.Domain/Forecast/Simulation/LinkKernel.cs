using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Forecast.Simulation;

/// <summary>
/// The kernel for every other network: all link types with lags, dates, several calendars, and tasks that share the pace of their person.
/// </summary>
/// <remarks>
/// Tasks of one person: with probability <c>q</c> a task takes the number drawn for the person, else one of its own. Each duration keeps its distribution, and two tasks of
/// one person have the rank correlation <c>q²</c>: a mixture of the independence copula and the upper Fréchet bound (R. B. Nelsen: An Introduction to Copulas, 2006, 2.2 and 3.2).
/// A task that is done is placed once; in each iteration it only takes its random number, so that the others keep theirs. Most tasks of most plans are plain but for their
/// person and their dates: those are placed on the way (<see cref="Rules.Direct"/>), all others by themselves.
/// </remarks>
internal readonly ref struct LinkKernel : IKernel<LinkKernel>
{
    private const int Width = Kernels.Width;

    private readonly Network network;
    private readonly Rules rules;
    private readonly int[] from;
    private readonly int[] to;
    private readonly Buffer<float> roomForStarts;
    private readonly Buffer<float> roomForFinishes;
    private readonly ref float starts;
    private readonly ref float finishes;
    private readonly float[] paces;

    private LinkKernel(Network network, FinishSlots slots)
    {
        (this.network, rules, from, to) = (network, network.Rules!, slots.OfLink, slots.OfTask);
        (roomForStarts, roomForFinishes) = (new(slots.Count * Width), new(slots.Count * Width));
        paces = new float[rules.PeopleCount * Width];
        starts = ref roomForStarts.First;
        finishes = ref roomForFinishes.First;
        for (var task = 0; task < network.Count; task++)
        {
            if (!rules.Settled[task]) continue;
            var duration = network.Shapes[task].Sample(Vector512<float>.Zero, network.Tables);
            Place(task, 0, duration);
            Place(task, Lanes.Count, duration);
        }
    }

    /// <inheritdoc/>
    public ReadOnlySpan<float> Finishes => roomForFinishes.Span;

    /// <inheritdoc/>
    public static LinkKernel Create(Network network, FinishSlots slots, bool withDrivers) => new(network, slots);

    /// <inheritdoc/>
    public void Forward(ulong seed, int strip)
    {
        if (network.IsTriangular) Forward<Triangles>(seed, strip);
        else Forward<Anything>(seed, strip);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Backward(Tally tally, scoped Span<uint> critical, scoped ReadOnlySpan<float> last)
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

            tally.Add(task, critical[task], Took(task, 0), Took(task, Lanes.Count));
        }
    }

    public void Dispose()
    {
        roomForStarts.Dispose();
        roomForFinishes.Dispose();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Forward<TSampler>(ulong seed, int strip)
        where TSampler : ISampler
    {
        var (lanes0, lanes1) = (new Lanes(seed, strip), new Lanes(seed, strip + 1));
        ref var pace = ref MemoryMarshal.GetArrayDataReference(paces);
        for (var person = 0; person < rules.PeopleCount; person++)
        {
            lanes0.Next().StoreUnsafe(ref pace, (nuint)(person * Width));
            lanes1.Next().StoreUnsafe(ref pace, (nuint)((person * Width) + Lanes.Count));
        }

        ReadOnlySpan<Shape> shapes = network.Shapes;
        ReadOnlySpan<float> tables = network.Tables;
        ReadOnlySpan<int> firstIn = network.FirstIn;
        var (links, rooms, lags, people, settled, direct) = (from, to, rules.Lags, rules.People, rules.Settled, rules.Direct);
        var shared = Vector512.Create(rules.Shared);
        for (var task = 0; task < shapes.Length; task++)
        {
            var (u0, u1) = (lanes0.Next(), lanes1.Next());
            if (settled[task]) continue;
            if (people[task] is >= 0 and var person)
            {
                var at = (nuint)(person * Width);
                u0 = Vector512.ConditionalSelect(Vector512.LessThan(lanes0.Next(), shared), Vector512.LoadUnsafe(ref pace, at), u0);
                u1 = Vector512.ConditionalSelect(Vector512.LessThan(lanes1.Next(), shared), Vector512.LoadUnsafe(ref pace, at + Lanes.Count), u1);
            }

            var (duration0, duration1) = (TSampler.Sample(in shapes[task], u0, tables), TSampler.Sample(in shapes[task], u1, tables));
            if (!direct[task])
            {
                Place(task, 0, duration0);
                Place(task, Lanes.Count, duration1);
                continue;
            }

            var start0 = Vector512.Create(rules.StartsFrom[task]);
            var start1 = start0;
            for (var link = firstIn[task]; link < firstIn[task + 1]; link++)
            {
                var (before, lag) = ((nuint)(links[link] * Width), Vector512.Create(lags[link]));
                start0 = Vector512.MaxNative(start0, Vector512.LoadUnsafe(ref finishes, before) + lag);
                start1 = Vector512.MaxNative(start1, Vector512.LoadUnsafe(ref finishes, before + Lanes.Count) + lag);
            }

            Keep(rooms[task], 0, start0, duration0, Vector512.Create(rules.FinishesFrom[task]));
            Keep(rooms[task], Lanes.Count, start1, duration1, Vector512.Create(rules.FinishesFrom[task]));
        }
    }

    /// <summary>Writes a task down that finishes no earlier than a bound, on one calendar.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Keep(int room, int half, Vector512<float> start, Vector512<float> duration, Vector512<float> bound)
    {
        var finish = start + duration;
        var held = Vector512.GreaterThan(bound, finish);
        if (held != Vector512<float>.Zero)
        {
            finish = Vector512.ConditionalSelect(held, bound, finish);
            start = Vector512.ConditionalSelect(held, finish - duration, start);
        }

        start.StoreUnsafe(ref starts, (nuint)((room * Width) + half));
        finish.StoreUnsafe(ref finishes, (nuint)((room * Width) + half));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Bits(Vector512<float> a, Vector512<float> b, int half) => (uint)Vector512.GreaterThanOrEqual(a, b).ExtractMostSignificantBits() << half;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Load(in float values, int task, int half) => Vector512.LoadUnsafe(in values, (nuint)((task * Width) + half));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<float> Took(int task, int half) => Load(in finishes, task, half) - Load(in starts, task, half);

    /// <summary>Places any task at all. Left to itself it would run unoptimised in the first forecasts of a process, which are most of those of a command line.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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

        start.StoreUnsafe(ref starts, (nuint)((to[task] * Width) + half));
        finish.StoreUnsafe(ref finishes, (nuint)((to[task] * Width) + half));
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
        var instant = rules.Types[link] is DependencyType.FinishToStart or DependencyType.FinishToFinish
            ? Load(in finishes, from[link], half) : Load(in starts, from[link], half);
        var lag = rules.Lags[link];
        if (rules.LagClocks.Length == 0 || rules.LagClocks[link] is not { } clock || lag == 0) return instant + Vector512.Create(lag);
        return clock.After(instant, lag);
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
