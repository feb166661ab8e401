using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Catalogue.Web.DesignSystem;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Catalogue.Web.Pages.Gallery;

/// <summary>
/// The components and their attributes, read from the code itself and its doc comments: what the gallery says of them cannot
/// be out of date.
/// </summary>
internal static partial class ComponentReference
{
    private static readonly string Root = typeof(HtmlElements).Namespace!;

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Comments = new(ReadComments);

    /// <summary>Every component, by name.</summary>
    public static IReadOnlyList<Component> All() =>
    [
        .. typeof(HtmlElements).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false, Namespace: { } space }
                && space.StartsWith($"{Root}.", StringComparison.Ordinal) && type.IsSubclassOf(typeof(TagHelper)))
            .GroupBy(type => type.Namespace!.Split('.')[^1])
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new Component(group.Key, [.. group.Select(TagOf).OrderBy(tag => tag.Name.Length)])),
    ];

    private static ComponentTag TagOf(Type type)
    {
        var target = type.GetCustomAttribute<HtmlTargetElementAttribute>()!;
        var required = (target.Attributes ?? "").Split(',');
        var fresh = Activator.CreateInstance(type);
        return new ComponentTag(
            target.Tag,
            CommentOf($"T:{type.FullName}"),
            [
                .. type.GetProperties()
                    .Where(property => property.CanWrite && property.DeclaringType!.Namespace!.StartsWith(Root, StringComparison.Ordinal))
                    .Select(property => AttributeOf(property, fresh, required))
                    .OrderByDescending(attribute => attribute.IsRequired)
                    .ThenBy(attribute => attribute.Name, StringComparer.Ordinal),
            ]);
    }

    private static ComponentAttribute AttributeOf(PropertyInfo property, object? fresh, string[] required)
    {
        var name = property.GetCustomAttribute<HtmlAttributeNameAttribute>()?.Name ?? WordStart().Replace(property.Name, "-$0").ToLowerInvariant();
        var isRequired = required.Contains(name);
        return new ComponentAttribute(
            name,
            CommentOf($"P:{property.DeclaringType!.FullName}.{property.Name}"),
            ValuesOf(property.PropertyType),
            isRequired ? "required" : DefaultOf(property.GetValue(fresh)),
            isRequired);
    }

    private static string ValuesOf(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        if (bare.IsEnum) return string.Join(", ", Enum.GetNames(bare));
        if (bare == typeof(bool)) return "true, false";
        if (bare == typeof(string)) return "text";
        if (bare == typeof(int) || bare == typeof(long)) return "whole number";
        return bare.IsGenericType
            ? $"{bare.Name[..bare.Name.IndexOf('`', StringComparison.Ordinal)].TrimStart('I')} of {string.Join(" to ", bare.GetGenericArguments().Select(ValuesOf))}"
            : bare.Name;
    }

    private static string DefaultOf(object? value) => value switch
    {
        null => "none",
        "" => "empty",
        bool yes => yes ? "true" : "false",
        string or int or Enum => value.ToString()!,
        IEnumerable => "empty",
        _ => "see the meaning",
    };

    private static string CommentOf(string member) => Comments.Value.GetValueOrDefault(member, "");

    /// <summary>The compiler's own file of doc comments, beside the assembly.</summary>
    private static Dictionary<string, string> ReadComments() => XDocument
        .Load(Path.ChangeExtension(typeof(HtmlElements).Assembly.Location, ".xml"))
        .Descendants("member")
        .ToDictionary(
            member => member.Attribute("name")!.Value,
            member => Blanks().Replace(string.Concat((member.Element("summary")?.Nodes() ?? []).Select(TextOf)), " ").Trim());

    private static string TextOf(XNode node) => node switch
    {
        XElement { Name.LocalName: "see" } see => see.Attribute("cref")!.Value.Split('.')[^1],
        XElement element => element.Value,
        _ => node is XText text ? text.Value : "",
    };

    [GeneratedRegex("(?<=[a-z])[A-Z]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex WordStart();

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Blanks();
}

/// <summary>A component: its folder's name, and the tags views write it with.</summary>
internal sealed record Component(string Name, IReadOnlyList<ComponentTag> Tags)
{
    /// <summary>Identifier of its part of the gallery.</summary>
    public string Anchor => $"composant-{Name.ToLowerInvariant()}";
}

/// <summary>A tag of a component, and what its doc comments say.</summary>
internal sealed record ComponentTag(string Name, string Meaning, IReadOnlyList<ComponentAttribute> Attributes);

/// <summary>An attribute of a tag.</summary>
/// <param name="Name">As views write it.</param>
/// <param name="Meaning">What its doc comment says.</param>
/// <param name="Values">What it accepts.</param>
/// <param name="Default">What it is when a view leaves it out.</param>
/// <param name="IsRequired">Whether the tag is no component without it.</param>
internal sealed record ComponentAttribute(string Name, string Meaning, string Values, string Default, bool IsRequired);
