namespace TpmAssistant.Application.Records;

/// <summary>Names a record within its tenant.</summary>
/// <param name="Kind">What it is, as in <c>lesson</c>; one type of body a kind.</param>
/// <param name="Scope">What it belongs to: a project's or meeting's id, or empty where it belongs to the tenant.</param>
/// <param name="Id">Which one of these.</param>
public readonly record struct RecordKey(string Kind, string Scope, string Id);

/// <summary>A small record of the product's own as it was read.</summary>
/// <typeparam name="T">The body's type, part of the product's JSON.</typeparam>
/// <param name="Key">Its name.</param>
/// <param name="Version">How often it was stored, from 1; what <see cref="IRecordStore.TrySaveAsync"/> compares.</param>
/// <param name="Body">What it says.</param>
public sealed record Record<T>(RecordKey Key, long Version, T Body);
