using Catalogue.Web.DesignSystem.Forms;
using Microsoft.AspNetCore.Mvc.Rendering;
using static Catalogue.Web.DesignSystem.HtmlElements;

namespace Catalogue.Web.DesignSystem.Upload;

internal static class UploadGenerator
{
    public static TagBuilder Generate(UploadOptions options) => QuestionParts.Field(
        options.Question,
        "upload",
        Element("input", "fr-upload").Void()
            .With("type", "file")
            .With("accept", options.Accept));
}
