namespace TpmAssistant.Bot.Hosting;

/// <summary>Something the person who started the program can mend. The message is one line: what is wrong and what to do.</summary>
internal sealed class StartFailure(string message, Exception? inner = null) : Exception(message, inner);
