namespace TpmAssistant.Application.Options;

/// <summary>Words an option for the log of decisions.</summary>
public interface IOptionWords
{
    /// <summary>What was chosen, in a sentence.</summary>
    string Title(OptionsAnswer options, NamedOption chosen, string locale);

    /// <summary>What had come up, and every option with its figures.</summary>
    string Context(OptionsAnswer options, string locale);
}
