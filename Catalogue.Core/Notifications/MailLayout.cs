namespace Catalogue.Core.Notifications;

/// <summary>The HTML around a mail: one column, the reader's own typeface and colours, light or dark.</summary>
public static class MailLayout
{
    /// <summary>Everything between the marks of the one style sheet, for the policy of a page that shows a mail.</summary>
    public const string Style = """

        body { margin: 0; padding: 1.5rem 1rem; font: 1rem/1.5 Arial, Helvetica, sans-serif; }
        .mail { max-width: 36rem; margin: 0 auto; }
        .service { margin: 0; padding-bottom: .75rem; border-bottom: 2px solid; font-weight: bold; }
        h1 { margin: 1.5rem 0; font-size: 1.375rem; line-height: 1.3; }
        li { margin: .25rem 0; }
        a { overflow-wrap: anywhere; }
        .foot { margin-top: 2rem; padding-top: .25rem; border-top: 1px solid; font-size: .875rem; }

        """;

    /// <summary>Puts the parts of a mail, already encoded, in their places.</summary>
    internal static string Fill(string subject, string service, string body, string reason, string foot) => $"""
        <!DOCTYPE html>
        <html lang="fr">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{subject}</title>
        <style>{Style}</style>
        </head>
        <body>
        <div class="mail">
        <p class="service">{service}</p>
        <h1>{subject}</h1>
        {body}<div class="foot">
        <p>{reason}</p>
        <p>{foot}</p>
        </div>
        </div>
        </body>
        </html>

        """;
}
