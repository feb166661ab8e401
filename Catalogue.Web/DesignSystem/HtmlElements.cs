using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Catalogue.Web.DesignSystem;

/// <summary>Writes elements in the order in which they are read. Text and attributes are encoded; only content is not.</summary>
internal static class HtmlElements
{
    /// <summary>A new element, with its classes where it has any.</summary>
    public static TagBuilder Element(string name, string? classes = null) => new TagBuilder(name).Class(classes);

    /// <summary>Text that only screen readers say.</summary>
    public static TagBuilder SpokenOnly(string text) => Element("span", "fr-sr-only").Text(text);

    /// <summary>A value that a form sends and nobody sees.</summary>
    public static TagBuilder Hidden(string name, string value) =>
        Element("input").Void().With("type", "hidden").With("name", name).With("value", value);

    /// <summary>Adds classes after those already there.</summary>
    public static TagBuilder Class(this TagBuilder element, string? classes)
    {
        if (string.IsNullOrEmpty(classes)) return element;
        element.Attributes["class"] =
            element.Attributes.TryGetValue("class", out var present) ? $"{present} {classes}" : classes;
        return element;
    }

    /// <summary>Sets an attribute; null leaves it out.</summary>
    public static TagBuilder With(this TagBuilder element, string attribute, string? value)
    {
        if (value is not null) element.Attributes[attribute] = value;
        return element;
    }

    /// <summary>Sets an attribute that needs no value, such as <c>checked</c>.</summary>
    public static TagBuilder Having(this TagBuilder element, string attribute, bool isSet) =>
        isSet ? element.With(attribute, attribute) : element;

    /// <summary>Appends content; null appends nothing.</summary>
    public static TagBuilder Add(this TagBuilder element, IHtmlContent? content)
    {
        if (content is not null) element.InnerHtml.AppendHtml(content);
        return element;
    }

    /// <summary>Appends several pieces of content.</summary>
    public static TagBuilder AddAll(this TagBuilder element, IEnumerable<IHtmlContent> contents)
    {
        foreach (var content in contents) element.Add(content);
        return element;
    }

    /// <summary>Appends text, encoded.</summary>
    public static TagBuilder Text(this TagBuilder element, string? text)
    {
        element.InnerHtml.Append(text ?? "");
        return element;
    }

    /// <summary>An element that has no end tag: <c>input</c>.</summary>
    public static TagBuilder Void(this TagBuilder element)
    {
        element.TagRenderMode = TagRenderMode.SelfClosing;
        return element;
    }

    /// <summary>
    /// Puts an element in place of the tag of the view. What else the view wrote on its tag (identifier, spacing classes,
    /// ARIA) stays on the element.
    /// </summary>
    public static void ReplaceWith(this TagHelperOutput output, TagBuilder element)
    {
        var classesOfView = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.RemoveAll("class");
        output.TagName = element.TagName;
        output.TagMode = TagMode.StartTagAndEndTag;
        element.Class(classesOfView);
        var position = 0;
        foreach (var (name, value) in element.Attributes)
        {
            output.Attributes.RemoveAll(name);
            output.Attributes.Insert(position++, new TagHelperAttribute(name, value));
        }

        output.Content.SetHtmlContent(element.InnerHtml);
    }
}
