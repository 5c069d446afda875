namespace TpmAssistant.Domain.Findings;

/// <summary>A value that goes into words. The engine decides it; nobody rounds or rewords it afterwards.</summary>
public abstract record Figure
{
    private Figure()
    {
    }

    /// <summary>A whole number of things.</summary>
    public sealed record Count(int Value) : Figure;

    /// <summary>A share, 0 to 1, shown as a percentage.</summary>
    public sealed record Share(double Value) : Figure;

    /// <summary>A length in working days.</summary>
    public sealed record Days(int Value) : Figure;

    /// <summary>A length in hours.</summary>
    public sealed record Hours(double Value) : Figure;

    /// <summary>Ticked checklist items of all there are.</summary>
    public sealed record Ticks(int Done, int Total) : Figure;

    /// <summary>A day.</summary>
    public sealed record Date(DateOnly Value) : Figure;

    /// <summary>An amount of money with its ISO 4217 currency.</summary>
    public sealed record Money(decimal Value, string Currency) : Figure;

    /// <summary>Text from outside: a title, a name.</summary>
    public sealed record Text(string Value) : Figure;

    /// <summary>A person by name; shared faces may show the role instead.</summary>
    public sealed record Who(Projects.Person Value) : Figure;
}
