using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Catalogue.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Verification : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "LabelCodes",
                columns: table => new
                {
                    OfferReference = table.Column<string>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 9, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LabelCodes", x => x.OfferReference);
                    table.ForeignKey(
                        name: "FK_LabelCodes_Offers_OfferReference",
                        column: x => x.OfferReference,
                        principalTable: "Offers",
                        principalColumn: "Reference",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_LabelCodes_Code",
                table: "LabelCodes",
                column: "Code",
                unique: true);

            // What was written on paper is verified for ever: a code neither changes nor goes to something else.
            migrationBuilder.Sql("""
                CREATE TRIGGER LabelCodes_refuse_update BEFORE UPDATE ON LabelCodes
                BEGIN SELECT RAISE(ABORT, 'a code that was given never changes'); END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER LabelCodes_refuse_delete BEFORE DELETE ON LabelCodes
                BEGIN SELECT RAISE(ABORT, 'a code that was given never changes'); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LabelCodes");
        }
    }
}
