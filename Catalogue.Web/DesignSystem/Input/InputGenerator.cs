using Microsoft.AspNetCore.Mvc.Rendering;
using static Catalogue.Web.DesignSystem.HtmlElements;

namespace Catalogue.Web.DesignSystem.Input;

internal static class InputGenerator
{
    public static TagBuilder Generate(InputOptions options)
    {
        var messageId = options.Error is null ? null : $"{options.Id}-message";
        return Element("div", "fr-input-group")
            .Class(options.Error is null ? null : "fr-input-group--error")
            .Add(Element("label", "fr-label")
                .With("for", options.Id)
                .Text(options.Label)
                .Add(options.Hint is null ? null : Element("span", "fr-hint-text").Text(options.Hint)))
            .Add(Element("input", "fr-input").Void()
                .Class(options.Error is null ? null : "fr-input--error")
                .With("type", options.Type)
                .With("id", options.Id)
                .With("name", options.Name)
                .With("value", options.Value)
                .With("autocomplete", options.AutoComplete)
                .With("aria-describedby", messageId)
                .With("aria-invalid", messageId is null ? null : "true"))
            .Add(messageId is null ? null : Message(messageId, options.Error));
    }

    private static TagBuilder Message(string id, string? error) =>
        Element("p", "fr-error-text").With("id", id).Text(error);
}
