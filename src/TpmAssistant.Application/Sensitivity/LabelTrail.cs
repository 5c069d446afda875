using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Sensitivity;

/// <summary>
/// The sensitivity labels of all that was read since it was begun: what is said from it carries the highest. It goes along with the flow of a
/// turn or a job, so that nothing between a source and a message can forget to hand a label on. A trail within another is part of it.
/// </summary>
public sealed class LabelTrail : IDisposable
{
    private static readonly AsyncLocal<LabelTrail?> Open = new();

    private readonly LabelTrail? _around = Open.Value;
    private SensitivityLabel? _highest;

    private LabelTrail()
    {
    }

    /// <summary>The highest label so far; <see langword="null"/> when nothing that was read carries one.</summary>
    public SensitivityLabel? Highest => Volatile.Read(ref _highest);

    /// <summary>The highest label on the trail that is open; <see langword="null"/> where none is open.</summary>
    public static SensitivityLabel? Now => Open.Value?.Highest;

    /// <summary>Begins one; it ends when it is disposed of, in the method that began it.</summary>
    public static LabelTrail Begin() => Open.Value = new LabelTrail();

    /// <summary>Notes the label of something that was read. May be called from several readings at once.</summary>
    public static void Note(SensitivityLabel? label)
    {
        if (label is null) return;
        for (var trail = Open.Value; trail is not null; trail = trail._around) trail.Raise(label);
    }

    /// <summary>Notes the labels of all sources of a reading.</summary>
    public static void Note(Coverage coverage)
    {
        foreach (var source in coverage.Sources) Note(source.Label);
    }

    /// <inheritdoc/>
    public void Dispose() => Open.Value = _around;

    private void Raise(SensitivityLabel label)
    {
        SensitivityLabel? before;
        do before = Highest;
        while (!ReferenceEquals(Interlocked.CompareExchange(ref _highest, SensitivityLabel.Highest([before, label]), before), before));
    }
}
