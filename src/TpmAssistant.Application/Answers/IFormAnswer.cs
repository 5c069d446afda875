namespace TpmAssistant.Application.Answers;

/// <summary>An answer that somebody fills in. Where clients have windows for it, it opens in one; elsewhere it is a message.</summary>
public interface IFormAnswer;
