using System.Diagnostics.CodeAnalysis;
using TpmAssistant.Domain.Readiness;

namespace TpmAssistant.Application.Readiness;

/// <summary>Reads test results that a person brought.</summary>
public interface ITestResultReader
{
    /// <summary>Whether a file looks like test results at all; its content is not yet judged.</summary>
    bool Fits(ReadOnlySpan<byte> content);

    /// <summary>Reads JUnit XML or a Newman JSON report.</summary>
    /// <param name="content">The file; from outside.</param>
    /// <param name="fileName">Its name; names a run that has none.</param>
    /// <param name="today">The day taken where the file does not say when it ran.</param>
    /// <param name="run">The run.</param>
    /// <param name="code">Why not: <c>tests-too-large</c>, <c>tests-broken</c>, <c>tests-empty</c>.</param>
    bool TryRead(ReadOnlyMemory<byte> content, string fileName, DateOnly today, [NotNullWhen(true)] out TestRun? run, [NotNullWhen(false)] out string? code);
}
