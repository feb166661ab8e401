using System.Collections;
using System.Reflection;
using System.Text.Encodings.Web;
using Catalogue.Web.DesignSystem;
using Catalogue.Web.DesignSystem.Theming;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Catalogue.Tests.DesignSystem;

/// <summary>Any component, filled in by reflection with the same text wherever it takes one: a new one is tested without being named.</summary>
internal static class TagHelperSamples
{
    /// <summary>The components whose tag stands by itself.</summary>
    public static IEnumerable<Type> Types => typeof(HtmlElements).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false, Namespace: { } space }
            && space.StartsWith("Catalogue.Web.DesignSystem.", StringComparison.Ordinal)
            && type.IsSubclassOf(typeof(TagHelper))
            && type.GetCustomAttribute<HtmlTargetElementAttribute>()!.ParentTag is null);

    /// <summary>The HTML of a component whose every text is <paramref name="text"/>; its content is what Razor made of a view.</summary>
    public static async Task<string> RenderAsync(Type type, string text)
    {
        var helper = (TagHelper)Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(property => property.CanWrite && property.DeclaringType != typeof(TagHelper)))
        {
            if (property.Name == "PageCount") property.SetValue(helper, 9);
            else if (SampleOf(property.PropertyType, text) is { } sample) property.SetValue(helper, sample);
        }

        var context = new TagHelperContext([], new Dictionary<object, object>(), "essai");
        var output = new TagHelperOutput("x", [], (_, _) => Task.FromResult(new DefaultTagHelperContent().SetContent(text)));
        await helper.ProcessAsync(context, output);
        await using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    private static object? SampleOf(Type type, string text)
    {
        if (type == typeof(string)) return text;
        if (type == typeof(SiteTheme)) return SiteTheme.Neutral(text, text) with { StateMark = [text] };
        if (type == typeof((string, string))) return (text, text);
        if (type == typeof(Func<int, string>)) return (int _) => text;
        if (type == typeof(PathString) || Nullable.GetUnderlyingType(type) is not null || type.IsValueType) return null;
        if (type.IsAssignableTo(typeof(IEnumerable)) && type.IsGenericType)
        {
            var item = type.GetGenericArguments()[0];
            var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
            list.Add(SampleOf(item, text));
            return list;
        }

        var constructor = type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)!;
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => parameter.ParameterType.IsValueType
            ? Activator.CreateInstance(parameter.ParameterType)
            : SampleOf(parameter.ParameterType, text))]);
    }
}
