using System.Reflection;
using System.Text;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Surface;

/// <summary>Domain's public surface is what every other part is written against, so a change to it is a decision, seen in a diff.</summary>
public class PublicSurfaceTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void PublicSurface_IsTheApprovedOne()
    {
        var folder = Path.Combine(Repository.Root, "tests", "TpmAssistant.Domain.Tests", "Surface");
        var approved = Path.Combine(folder, "PublicSurface.approved.txt");
        var actual = Describe();
        var received = Path.Combine(AppContext.BaseDirectory, "PublicSurface.received.txt");
        File.WriteAllText(received, actual);

        Assert.True(
            File.Exists(approved) && File.ReadAllText(approved).ReplaceLineEndings("\n") == actual,
            $"The public surface differs. If that is meant, copy {received} over {approved}.");
    }

    private static string Describe()
    {
        var text = new StringBuilder();
        foreach (var type in typeof(Project).Assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            text.Append(Kind(type)).Append(' ').Append(type.FullName).Append('\n');
            foreach (var line in Members(type).Order(StringComparer.Ordinal)) text.Append("    ").Append(line).Append('\n');
        }

        return text.ToString();
    }

    private static string Kind(Type type) =>
        type.IsEnum ? "enum" : type.IsInterface ? "interface" : type is { IsAbstract: true, IsSealed: true } ? "static class" : type.IsValueType ? "struct" : "class";

    /// <summary>What the compiler adds to every record is left out.</summary>
    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum) return Enum.GetNames(type).Select(n => $"{n} = {Convert.ToInt32(Enum.Parse(type, n), System.Globalization.CultureInfo.InvariantCulture)}");
        string[] generated = ["Equals", "GetHashCode", "ToString", "Deconstruct", "<Clone>$", "PrintMembers"];
        return type.GetFields(Declared).Select(f => $"{Name(f.FieldType)} {f.Name}")
            .Concat(type.GetProperties(Declared).Select(p => $"{Name(p.PropertyType)} {p.Name} {{{(p.CanRead ? " get;" : "")}{(p.CanWrite ? " init;" : "")} }}"))
            .Concat(type.GetConstructors(Declared).Where(c => c.GetParameters() is not [var p] || p.ParameterType != type).Select(c => $"new({Parameters(c)})"))
            .Concat(type.GetMethods(Declared).Where(m => !m.IsSpecialName && !generated.Contains(m.Name)).Select(m => $"{Name(m.ReturnType)} {m.Name}({Parameters(m)})"));
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(p => $"{Name(p.ParameterType)} {p.Name}"));

    private static string Name(Type type) =>
        type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : type.Name;
}
