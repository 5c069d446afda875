namespace TpmAssistant.Trackers.Excel;

/// <summary>A sheet holds more than a plan; the message names the limit.</summary>
internal sealed class TableTooLargeException(string limit) : Exception(limit);
