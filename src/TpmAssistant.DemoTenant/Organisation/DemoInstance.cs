using System.Globalization;

namespace TpmAssistant.DemoTenant.Organisation;

/// <summary>One run of the demo organisation; whoever stores anything about it remembers <see cref="Id"/>.</summary>
public sealed class DemoInstance(string id)
{
    private int _count;

    /// <summary>Id of this run.</summary>
    public string Id { get; } = id;

    /// <summary>A name that this run has not given before, to make ids from.</summary>
    internal string Next() => Id + "/" + Interlocked.Increment(ref _count).ToString(CultureInfo.InvariantCulture);
}
